### Forms of the moves that shape the talks.

ui-field-who = Who travels
ui-field-purpose = What the next round is for
ui-field-until = By which round
ui-field-channel = How you meet
ui-field-group-one = One group of issues
ui-field-group-two = The other group
ui-field-gesture = Gesture
ui-field-ground = What is new
ui-field-leave = What you want
ui-field-for_now = How you leave
ui-leave-no = to open it, if the other side wants it too
ui-leave-yes = to leave it
ui-for_now-no = for good
    .note = The talks end without an agreement.
ui-for_now-yes = for now
    .note = You may come back in the next round. If you do not, the talks end.
ui-round-number = round { $number }
