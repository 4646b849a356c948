INSERT INTO erp_order_line (seller_id, line_id, order_id, status, seller_sku, item_id, sku_id, name, paid, currency, warehouse)
SELECT CAST(:seller AS VARCHAR),
       CAST(:lineId AS VARCHAR),
       CAST(:orderId AS VARCHAR),
       CAST(:status AS VARCHAR),
       CAST(:sellerSku AS VARCHAR),
       CAST(:itemId AS VARCHAR),
       CAST(:skuId AS VARCHAR),
       CAST(:name AS VARCHAR),
       CAST(:paid AS NUMERIC(19, 4)),
       CAST(:currency AS VARCHAR),
       CAST(:warehouse AS VARCHAR)
WHERE NOT EXISTS (SELECT 1 FROM erp_order_line WHERE seller_id = :seller AND line_id = :lineId)
