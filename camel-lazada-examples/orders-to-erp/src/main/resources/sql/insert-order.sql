INSERT INTO erp_order (seller_id, order_id, country, statuses, status_update_time, created_at, payment_method, total, currency)
SELECT CAST(:seller AS VARCHAR),
       CAST(:orderId AS VARCHAR),
       CAST(:country AS VARCHAR),
       CAST(:statuses AS VARCHAR),
       CAST(:statusUpdateTime AS TIMESTAMP WITH TIME ZONE),
       CAST(:createdAt AS TIMESTAMP WITH TIME ZONE),
       CAST(:paymentMethod AS VARCHAR),
       CAST(:total AS NUMERIC(19, 4)),
       CAST(:currency AS VARCHAR)
WHERE NOT EXISTS (SELECT 1 FROM erp_order WHERE seller_id = :seller AND order_id = :orderId)
