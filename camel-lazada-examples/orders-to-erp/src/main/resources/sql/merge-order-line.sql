MERGE INTO erp_order_line AS booked
USING (SELECT CAST(:seller AS VARCHAR)       AS seller_id,
              CAST(:lineId AS VARCHAR)       AS line_id,
              CAST(:orderId AS VARCHAR)      AS order_id,
              CAST(:status AS VARCHAR)       AS status,
              CAST(:sellerSku AS VARCHAR)    AS seller_sku,
              CAST(:itemId AS VARCHAR)       AS item_id,
              CAST(:skuId AS VARCHAR)        AS sku_id,
              CAST(:name AS VARCHAR)         AS name,
              CAST(:paid AS NUMERIC(19, 4))  AS paid,
              CAST(:currency AS VARCHAR)     AS currency,
              CAST(:warehouse AS VARCHAR)    AS warehouse) AS told
ON booked.seller_id = told.seller_id AND booked.line_id = told.line_id
WHEN MATCHED THEN
    UPDATE SET status = told.status, paid = told.paid, currency = told.currency, warehouse = told.warehouse
WHEN NOT MATCHED THEN
    INSERT (seller_id, line_id, order_id, status, seller_sku, item_id, sku_id, name, paid, currency, warehouse)
    VALUES (told.seller_id, told.line_id, told.order_id, told.status, told.seller_sku, told.item_id, told.sku_id, told.name,
            told.paid, told.currency, told.warehouse)
