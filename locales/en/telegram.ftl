# What is said in Telegram alone: coming in, consent, buttons, what is no text.

telegram-name-about = Your sales coach: prepares calls (SPIN), qualifies leads (BANT), writes call briefs. On your team's own machine.
telegram-description = I get you ready for a sales call in minutes: SPIN questions, BANT qualification, lead status with reasons, a one-screen call brief. I run on your team's own machine; no cloud AI reads along. You need an invitation from your team lead.

telegram-stranger = Hello! This coach is for members of one sales team, so I can't help you here. If you belong to it, ask your team lead for an invitation link.
telegram-invite-void = That invitation has been used, has expired, or was taken back. Ask for a new one; it takes a moment.
telegram-welcome = Welcome{ $name ->
    [none] { "!" }
   *[other] { ", " }{ $name }!
} I'm your team's sales coach. You're in as { $role }.
telegram-welcome-back = Hello again! You're in as { $role }.
telegram-consent = Before we begin, one honest question. To work with you I keep what you tell me here, on your team's own machine; the messages themselves pass through Telegram. { $lead ->
    [none] Whoever looks after this coach can read it
   *[other] Your team lead ({ $lead }) and whoever looks after this coach can read it
}, to coach you and to improve me. It stays until you say /forget. With /mydata you see all of it. **Is that all right?**
telegram-consent-again = I'd like to help, and I need your yes first: may I keep what we say? Your message waits until then. More on it: /privacy
telegram-agree = Yes, keep it
telegram-decline = Rather not
telegram-consent-thanks = Thanks! You can change your mind at any time: /forget
telegram-consent-declined = That's fine, and nothing of it was kept. I can still explain any sales term to you, without keeping it. When you want to work on a call, say /start.
telegram-privacy = **What is kept:** what you write here, my answers, your leads and reminders.
    { "" }**Where:** on your team's own machine, in no cloud. The messages themselves also pass through Telegram.
    { "" }**Who can read it:** { $lead ->
        [none] whoever looks after this coach.
       *[other] your team lead ({ $lead }) and whoever looks after this coach.
    }
    { "" }**How long:** until you say /forget.
    { "" }**See it all:** /mydata

telegram-mydata = Everything I keep about you, as one file. To have it deleted: /forget
telegram-mydata-coming = I'm putting it together.
telegram-forget-ask = This deletes everything about you: our talks, { $leads ->
    [0] your reminders
    [one] your lead with all its answers, your reminders
   *[other] your { $leads } leads with all their answers, your reminders
} and your access. It can't be undone. To hand leads to a colleague first, ask whoever looks after this coach. **Delete it all?**
telegram-forget-yes = Delete everything
telegram-forget-no = No, keep it
telegram-forget-kept = Good, everything stays as it is.
telegram-forgotten = I'm deleting everything about you now. Thank you for working with me. If you want to come back one day, ask for a new invitation.

telegram-failed = Something went wrong on my side. Your message is kept and I'm trying again by myself; you don't need to do anything (reference { $reference }).
telegram-media = { $what ->
    [voice] I can't listen to voice messages, I only read. Type the gist in a few words, that's enough.
    [audio] I can't listen to sound files. Type the gist in a few words, that's enough.
    [video] I can't watch videos. Tell me in a few words what matters in it.
    [video_note] I can't watch videos. Tell me in a few words what matters in it.
    [photo] I can't see pictures. Tell me in a few words what matters in it.
    [sticker] Nice one! I only read words, though.
    [animation] Nice one! I only read words, though.
    [document] I can't open files. Copy in the lines that matter, or tell me in your own words.
    [location] I don't work with places on a map. If it's about the customer, write the town or the address.
    [venue] I don't work with places on a map. If it's about the customer, write the town or the address.
    [contact] I can't take contact cards. Write the name and the job, like “Eva Brandt, buyer”, and I keep it.
    [poll] I can't take part in polls, but I'm glad to help with your next call.
    [dice] Good luck! I only read words, though.
   *[other] I can only read text messages. Tell me in a few words what it's about.
}
telegram-media-open = We're still where we were; the question above waits for you.
telegram-caption = I can't open what you sent, so I've read the words below it.
telegram-forwarded = I don't take forwarded messages as your answer: I can't tell who says what in them. Tell me in your own words what the customer said, or copy the sentence that matters.
telegram-group = I work one to one, so that nobody else reads about your leads. Write to me here: { $link }
telegram-stale = That one is behind us. { $open ->
    [yes] These are the choices now:
   *[no] Just tell me what you need.
}
telegram-edit-old = Editing works for your last message only. To correct something earlier just tell me, for example: “no, the budget is 30k”.

telegram-invite-which = Whom would you like to invite? The link is for one person and holds for { $days } days.
telegram-invite-made = Send this to the one you invite, and to nobody else. It lets in one person as { $role }, until { $until }:
telegram-invite-may-not = Inviting people is for team leads. Ask yours; it takes them a moment.
telegram-team-nobody = Nobody is in your team yet. Invite them with /invite.
telegram-team-not-yours = That overview is for team leads. Your own leads: /leads
telegram-team = **Your team**
telegram-team-member = **{ $name }** ({ $role }): { $count ->
    [0] no leads yet
    [one] one lead
   *[other] { $count } leads
}
telegram-team-lead = { $lead }: { $status }
telegram-team-more = … and { $count } more
telegram-no-such-lead = That lead isn't there any more, or isn't yours to see.
telegram-dead = A message of { $name } couldn't be answered after { $tries } tries. They were told to say it once more. Reference { $reference }: whoever looks after this coach finds it in the log, or with “coach doctor”.
telegram-brief-file = Call brief · { $company }

telegram-commands = **Commands**, words may follow: “/qualify Acme, about 40k”
command-start = Begin, or begin anew
command-prep = Prepare a call
command-qualify = Qualify a lead
command-ask = What does a term mean?
command-leads = My leads
command-brief = The call brief
command-lang = Another language
command-cancel = Stop; everything stays
command-help = What I can do
command-mydata = See all that is kept about me
command-forget = Delete all that is kept about me
command-privacy = Who can read what
command-invite = Invite somebody to the team
command-team = My team and their leads

# What `coach telegram` says to who starts it.

telegram-no-token = Which bot am I? Make one with BotFather in Telegram (/newbot), then: export { $variable }=… and start me again.
telegram-running = Running as @{ $bot }: { $link } (Ctrl-C stops; nothing is lost)
telegram-unreachable = Telegram doesn't answer. I keep trying; nothing you need to do.
telegram-stopped = Stopped. What wasn't answered yet waits for the next start.
telegram-cannot-listen = I can't listen there: { $reason }. Choose another --listen, and check the files of --tls-cert and --tls-key.
telegram-webhook-wrong = For a webhook I need the address that Telegram calls, such as --webhook https://coach.example.org/telegram; --listen as HOST:PORT; and --tls-cert and --tls-key together, or neither.
telegram-webhook-refused = Telegram refuses that webhook: { $reason }. It wants an https address that it can reach, at port 443, 80, 88 or 8443.
