"""Leads and their status."""

from actions.base import CoachAction
from coach.conversation import leads, status


class ActionShowStatus(CoachAction, called="action_show_status", move=leads.show_board):
    """Shows the letter board."""


class ActionListLeads(CoachAction, called="action_list_leads", move=leads.list_leads):
    """Lists leads."""


class ActionSwitchLead(CoachAction, called="action_switch_lead", move=leads.switch_lead):
    """Takes another lead in hand."""


class ActionSetStatus(CoachAction, called="action_set_status", move=status.set_status):
    """Records a status."""
