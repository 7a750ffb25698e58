"""Updates that are pushed to a webhook."""

import pytest
from aiohttp import web
from telegram.error import BadRequest


class Hook:
    """A bot's web server: keeps what it got, and answers as it is told."""

    def __init__(self) -> None:
        self.got: list[tuple[str, str | None]] = []
        self.statuses: list[int] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        text = (await request.json())["message"]["text"]
        self.got.append((text, request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    @property
    def texts(self) -> list[str]:
        return [text for text, _ in self.got]


@pytest.fixture
async def hook():
    made = Hook()
    app = web.Application()
    app.router.add_post("/hook", made.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


async def test_updates_are_pushed_in_order_until_they_are_taken(telegram, bot, hook) -> None:
    anna = telegram.user(1)
    anna.says("waited")
    hook.statuses = [500, 503]
    await bot.set_webhook(hook.url, secret_token="s3cret")
    anna.says("came")
    await telegram.until(lambda: not telegram.waiting)
    assert hook.texts == ["waited", "waited", "waited", "came"]
    assert {secret for _, secret in hook.got} == {"s3cret"}
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (hook.url, 0)
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"


async def test_a_bot_that_is_down_gets_its_updates_later(telegram, bot, hook) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")
    telegram.user(1).says("hello")
    await telegram.until(lambda: telegram.waiting)
    await bot.set_webhook(hook.url)
    await telegram.until(lambda: not telegram.waiting)
    assert hook.got == [("hello", None)]
    assert telegram.redeliver() == 1
    await telegram.until(lambda: hook.texts == ["hello", "hello"])


async def test_pending_updates_are_dropped_when_asked(telegram, bot, hook) -> None:
    anna = telegram.user(1)
    anna.says("old")
    await bot.set_webhook(hook.url, drop_pending_updates=True)
    anna.says("new")
    await telegram.until(lambda: hook.texts == ["new"])
    await bot.delete_webhook()
    anna.says("kept")
    assert [update.message.text for update in await bot.get_updates()] == ["kept"]
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_a_bad_address_or_secret_is_refused(bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)bad webhook: An HTTPS URL"):
        await bot.set_webhook("http://coach.invalid/hook")
    with pytest.raises(BadRequest, match=r"(?i)secret token contains unallowed characters"):
        await bot.set_webhook("https://coach.invalid/hook", secret_token="a b")
