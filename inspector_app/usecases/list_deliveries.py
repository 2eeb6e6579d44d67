"""What the agency has not acknowledged yet, and what it has."""

from inspector_app.storage.outbox import Cause, Delivery, DeliveryState, list_deliveries

__all__ = ["Cause", "Delivery", "DeliveryState", "list_deliveries"]
