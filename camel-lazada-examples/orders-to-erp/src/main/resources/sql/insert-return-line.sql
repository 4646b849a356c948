INSERT INTO erp_return_line (seller_id, line_id, return_id, order_line_id, status, reason, tracking_number)
SELECT CAST(:seller AS VARCHAR),
       CAST(:lineId AS VARCHAR),
       CAST(:returnId AS VARCHAR),
       CAST(:orderLineId AS VARCHAR),
       CAST(:status AS VARCHAR),
       CAST(:reason AS VARCHAR),
       CAST(:trackingNumber AS VARCHAR)
WHERE NOT EXISTS (SELECT 1 FROM erp_return_line WHERE seller_id = :seller AND line_id = :lineId)
