"""The gazetteer: places with Arabic and English names, kinds, countries and coordinates."""

from isnad.ontology.places.load import Place, default_place_files, load_places, places

__all__ = ["Place", "default_place_files", "load_places", "places"]
