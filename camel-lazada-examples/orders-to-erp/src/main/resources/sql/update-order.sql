UPDATE erp_order
SET country = :country,
    statuses = :statuses,
    status_update_time = :statusUpdateTime,
    created_at = :createdAt,
    payment_method = :paymentMethod,
    total = :total,
    currency = :currency
WHERE seller_id = :seller AND order_id = :orderId
  AND status_update_time <= :statusUpdateTime
