MERGE INTO shop_order AS kept
USING (SELECT CAST(:#${header.CamelLazadaSellerId} AS VARCHAR(40)) AS seller_id,
              CAST(:#${body.orderId} AS VARCHAR(40)) AS order_id,
              CAST(:#${body.statuses.toString()} AS VARCHAR(200)) AS status,
              CAST(:#${body.price.amount} AS NUMERIC(19, 2)) AS total,
              CAST(:#${body.price.currency} AS VARCHAR(3)) AS currency,
              CAST(:#${body.createdAt.toString()} AS TIMESTAMP WITH TIME ZONE) AS created_at,
              CAST(:#${header.CamelLazadaEventTime.toString()} AS TIMESTAMP WITH TIME ZONE) AS changed_at) AS told
ON kept.seller_id = told.seller_id AND kept.order_id = told.order_id
WHEN MATCHED AND kept.changed_at <= told.changed_at THEN
    UPDATE SET status = told.status, total = told.total, currency = told.currency, changed_at = told.changed_at
WHEN NOT MATCHED THEN
    INSERT (seller_id, order_id, status, total, currency, created_at, changed_at)
    VALUES (told.seller_id, told.order_id, told.status, told.total, told.currency, told.created_at, told.changed_at)
