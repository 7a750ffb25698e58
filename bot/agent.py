"""Builds the Rasa agent."""

from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.tracker_store import TrackerStore
from sqlalchemy.future import Engine

from bot.in_process import InProcessActions, compile_result_schema
from bot.lock import FairLockStore
from bot.nlg import CatalogueGenerator
from store.tracker_store import CoachTrackerStore


class HonestAgent(Agent):
    """Rasa's agent without the fallback that keeps turns in memory when the database fails, and then loses them."""

    @staticmethod
    def _create_tracker_store(store: TrackerStore | None, domain: Any) -> TrackerStore:
        if store is None:
            raise ValueError("the agent needs a tracker store")
        store.domain = domain
        return store


def load_agent(model: Path, database: Engine) -> tuple[Agent, InProcessActions]:
    """Loads a model with our store, lock, generator and in-process actions."""
    compile_result_schema()
    actions = InProcessActions()
    # `Agent.load` would build a plain Agent, whatever class it is called on.
    agent = HonestAgent(
        generator=CatalogueGenerator(),
        tracker_store=CoachTrackerStore(engine=database),
        lock_store=FairLockStore(),
        action_endpoint=actions,
    )
    agent.load_model(str(model))
    return agent, actions
