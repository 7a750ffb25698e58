# Who may use the coach: roles, invitations, members.

access-role-rep = sales rep
access-role-trainee = trainee
access-role-lead = team lead
access-role-admin = admin

access-role-unknown = There is no role “{ $role }”. Choose one of: { $known }.
access-invited = An invitation for one person, as { $role }. It holds for { $days } days, until { $until }.
access-invite-link = Send them this link. They open it in Telegram and tap Start:
access-invite-typed = I don't know what your bot is called in Telegram, so there is no link (set { $token } or { $name } for one). They open the bot and type this:
access-invite-once = Whoever uses it first is let in, so send it to them alone. It is shown only this once; nobody can look it up later.
access-telegram = { $why ->
    [token] Telegram doesn't know the bot of { $variable }: copy the token from BotFather once more.
   *[away] Telegram doesn't answer right now, so I can't ask what the bot is called.
}

access-nobody = Nobody may use the coach over Telegram yet. Begin with yourself: { $command }
access-column-person = Person
access-column-name = Name
access-column-role = Role
access-column-team = Team of
access-column-since = Since
access-column-consent = Consent
access-consent-asked = asked

access-member-unknown = There is no member “{ $person }”. Who there is: { $command }
access-member-which = Several members are called “{ $name }”. Say which: { $known }.
access-remove-what = { $name } ({ $person }, { $role }) will not be able to use the coach any more, and invitations of theirs that are still open become void. { $team ->
    [0] { "" }
    [one] One member is in their team, and will be in nobody's.{ " " }
   *[other] { $team } members are in their team, and will be in nobody's.{ " " }
}What is kept about them stays.
access-remove-stopped = Stopped. Nothing was changed.
access-removed = Done: { $name } ({ $person }) may not use the coach any more. To delete what is kept about them as well: { $command }
