UPDATE erp_return
SET country = :country,
    order_id = :orderId,
    kind = :kind,
    version = :version,
    updated_at = :updatedAt
WHERE seller_id = :seller AND return_id = :returnId
  AND updated_at <= :updatedAt
