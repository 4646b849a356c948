MERGE INTO shop_order_item AS kept
USING (SELECT CAST(:#${header.CamelLazadaSellerId} AS VARCHAR(40)) AS seller_id,
              CAST(:#${body.orderItemId} AS VARCHAR(40)) AS order_item_id,
              CAST(:#${body.orderId} AS VARCHAR(40)) AS order_id,
              CAST(:#${body.status} AS VARCHAR(40)) AS status,
              CAST(:#${body.sellerSku} AS VARCHAR(200)) AS seller_sku,
              CAST(:#${body.paidPrice.amount} AS NUMERIC(19, 2)) AS paid,
              CAST(:#${body.trackingNumber} AS VARCHAR(100)) AS tracking_number,
              CAST(:#${header.CamelLazadaEventTime.toString()} AS TIMESTAMP WITH TIME ZONE) AS changed_at) AS told
ON kept.seller_id = told.seller_id AND kept.order_item_id = told.order_item_id
WHEN MATCHED AND kept.changed_at <= told.changed_at THEN
    UPDATE SET status = told.status, paid = told.paid, tracking_number = told.tracking_number,
               changed_at = told.changed_at
WHEN NOT MATCHED THEN
    INSERT (seller_id, order_item_id, order_id, status, seller_sku, paid, tracking_number, changed_at)
    VALUES (told.seller_id, told.order_item_id, told.order_id, told.status, told.seller_sku, told.paid,
            told.tracking_number, told.changed_at)
