### What is said when something cannot be kept or answered, and about what is kept.

not-kept = { $why ->
    [full] I couldn't keep that message: the disk is full. Nothing of what was there is lost. Free some space, then send it again
    [locked] I couldn't keep that message: another program is busy in my database. Nothing of what was there is lost. Send it again in a moment
    [away] I couldn't keep that message: I can't reach my database right now. Nothing of what was there is lost. Send it again in a moment
   *[other] I couldn't keep that message. Nothing of what was there is lost. Send it again in a moment
} (reference { $reference }).
unanswered = { $why ->
    [full] Your message is kept, but the disk is full. Free some space; I'll answer it when you write again or start me again
    [locked] Your message is kept, but another program is busy in my database. I'll answer it as soon as you write again
    [away] Your message is kept, but I can't reach my database right now. I'll answer it as soon as you write again
   *[other] Something went wrong on my side. Your message is kept, and I'll answer it when you write again
} (reference { $reference }).
put-aside = I couldn't answer { $text ->
    [none] that
   *[other] your message “{ $text }”
}, though I tried { $tries } times. It is kept, and we go on without it; say it in other words if it matters (reference { $reference }).
late-answer = About your earlier message “{ $text }”:

# Export, forget, backup and restore.

kept-talk = place in the conversation
kept-lead = leads
kept-answer = answers, replaced ones too
kept-transition = changes of status
kept-note = notes for the team lead
kept-inbox = messages
kept-outbox = replies of the coach
kept-event = entries of the conversation log
kept-live-tracker = last turns at hand
kept-member = membership (role, team, consent)
kept-invite = invitations
kept-button = buttons shown in Telegram
kept-sent-message = messages sent in Telegram
kept-reminder = reminders
kept-typed = lines typed in the terminal
kept-line = { $what }: { $count }
former-colleague = a former colleague

keeping-unknown = Nothing is kept about “{ $person }”. { $count ->
    [0] Nobody has talked with the coach here yet.
    [one] One person is known here; check the spelling, capitals count.
   *[other] { $count } people are known here; check the spelling, capitals count.
}
keeping-busy = Other programs kept writing, so I stopped waiting. Nothing was changed; try again in a moment.
keeping-failed = That did not work: { $reason }. Nothing was changed.
keeping-file-exists = { $file } is there already and stays as it is. Choose another name, or add --force to replace it.
keeping-file-database = { $file } is the coach's own database. Choose another name.
keeping-file-folder = The folder of { $file } is not there. Make it first, or choose another place.
keeping-file-special = { $file } is not an ordinary file. Choose another name.

export-done = Everything kept about { $person } is in { $file } now. Only you can read that file.

forget-what = This is kept about { $person }, and will be deleted for good:
forget-handed = { $count ->
    [0] There are no leads that could go to { $to }.
    [one] One lead goes to { $to } first, with its answers and history.
   *[other] { $count } leads go to { $to } first, with their answers and history.
} What { $person } said about those customers stays, without their name.
forget-renamed = On leads of colleagues { $person } said { $count } things about the customer. Those stay, without their name.
forget-export-first = Want a copy first? Stop here and use: coach export { $person } --out FILE
forget-ask = Type the name { $person } to delete it all (anything else stops):
forget-stopped = Stopped. Nothing was deleted.
forget-to-unknown = Nobody called “{ $to }” has talked with the coach here, so no leads can go there. Nothing was deleted; check the spelling, or let { $to } say hello to the coach first.
forget-to-self = The leads cannot go to { $person }: that is who is to be forgotten. Name a colleague. Nothing was deleted.
forget-done = Done. Nothing is kept about { $person } any more.
forget-handed-done = { $count ->
    [0] There were no leads to hand over.
    [one] One lead is with { $to } now.
   *[other] { $count } leads are with { $to } now.
}
forget-not-clean = The rows are gone, but another program was reading, so traces may lie in the database's free space. Close the coach everywhere; to clean up, run this command again: { $command }
forget-clean-done = In the database's free space there are no traces of what was deleted before, either.
forget-typed-left = The lines typed in the terminal could not be deleted: { $reason }. Delete this file yourself: { $file }
forget-backups = Backups made before still hold { $person }: restoring one brings it all back. Delete those you no longer need{ $folder ->
    [none] .
   *[other] , also in { $folder }.
}
forget-postgresql = The same goes for the backups and logs that the PostgreSQL server itself keeps.

backup-done = Backed up to { $file }: { $count } rows, as of { $when }. It is not encrypted and holds names of customers: keep it where only you can get at it.
backup-step = Backing up: { $what }
backup-missing = { $file } is not there, or is not a file. Nothing was changed.
backup-foreign = { $file } is not a backup made by the coach. Nothing was changed.
backup-damaged = { $file } is damaged or not complete, so I will not restore from it. Nothing was changed; try an earlier backup.
backup-newer = { $file } was made by a newer version of the coach. Update the coach first. Nothing was changed.

restore-what = The backup is of { $when }. Restoring replaces all that is kept now, for everybody:
restore-line = { $what }: now { $now }, in the backup { $then }
restore-safety = What is there now is saved to a backup of its own first.
restore-word = yes
restore-ask = Type { $word } to go on (anything else stops):
restore-stopped = Stopped. Nothing was changed.
restore-step = Restoring: { $what }
restore-done = Restored: everything is as it was at { $when }.
restore-undo = What was there before is in { $file }. To go back: coach restore { $file }
restore-forgotten = Somebody forgotten since { $when } is in here again. Forget them once more.
