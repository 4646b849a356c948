UPDATE erp_return_line
SET order_line_id = :orderLineId,
    status = :status,
    reason = :reason,
    tracking_number = :trackingNumber
WHERE seller_id = :seller AND line_id = :lineId
