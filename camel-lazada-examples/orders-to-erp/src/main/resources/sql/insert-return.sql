INSERT INTO erp_return (seller_id, return_id, country, order_id, kind, version, updated_at)
SELECT CAST(:seller AS VARCHAR),
       CAST(:returnId AS VARCHAR),
       CAST(:country AS VARCHAR),
       CAST(:orderId AS VARCHAR),
       CAST(:kind AS VARCHAR),
       CAST(:version AS VARCHAR),
       CAST(:updatedAt AS TIMESTAMP WITH TIME ZONE)
WHERE NOT EXISTS (SELECT 1 FROM erp_return WHERE seller_id = :seller AND return_id = :returnId)
