"""Leads and their status."""

from actions.base import CoachAction
from coach.conversation import handing_over, history, leads, people, several, status


class ActionShowStatus(CoachAction, called="action_show_status", move=leads.show_board):
    """Shows the letter board."""


class ActionListLeads(CoachAction, called="action_list_leads", move=leads.list_leads):
    """Lists leads."""


class ActionSwitchLead(CoachAction, called="action_switch_lead", move=leads.switch_lead):
    """Takes another lead in hand."""


class ActionSetStatus(CoachAction, called="action_set_status", move=status.set_status):
    """Records a status."""


class ActionRenameLead(CoachAction, called="action_rename_lead", move=several.rename_lead):
    """Gives a lead another name."""


class ActionMergeLeads(CoachAction, called="action_merge_leads", move=several.merge_leads):
    """Makes one lead of two."""


class ActionCompareLeads(CoachAction, called="action_compare_leads", move=several.compare_leads):
    """Puts leads side by side."""


class ActionShowPeople(CoachAction, called="action_show_people", move=people.show_people):
    """Shows the DMU map."""


class ActionShowHistory(CoachAction, called="action_show_history", move=history.show_history):
    """Shows what was recorded when, and by whom."""


class ActionHandOver(CoachAction, called="action_hand_over", move=handing_over.hand_over):
    """Writes the text with which a lead is handed over."""
