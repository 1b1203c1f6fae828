"""News agencies and outlets: names in both scripts, short forms, web domains, country and kind."""

from isnad.ontology.outlets.load import Outlet, load_outlets, outlet_of_domain, outlets

__all__ = ["Outlet", "load_outlets", "outlet_of_domain", "outlets"]
