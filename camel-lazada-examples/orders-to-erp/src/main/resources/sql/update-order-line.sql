UPDATE erp_order_line
SET status = :status,
    paid = :paid,
    currency = :currency,
    warehouse = :warehouse
WHERE seller_id = :seller AND line_id = :lineId
