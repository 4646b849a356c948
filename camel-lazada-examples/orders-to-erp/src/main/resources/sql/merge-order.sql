MERGE INTO erp_order AS booked
USING (SELECT CAST(:seller AS VARCHAR)                            AS seller_id,
              CAST(:orderId AS VARCHAR)                           AS order_id,
              CAST(:country AS VARCHAR)                           AS country,
              CAST(:statuses AS VARCHAR)                          AS statuses,
              CAST(:statusUpdateTime AS TIMESTAMP WITH TIME ZONE) AS status_update_time,
              CAST(:createdAt AS TIMESTAMP WITH TIME ZONE)        AS created_at,
              CAST(:paymentMethod AS VARCHAR)                     AS payment_method,
              CAST(:total AS NUMERIC(19, 4))                      AS total,
              CAST(:currency AS VARCHAR)                          AS currency) AS told
ON booked.seller_id = told.seller_id AND booked.order_id = told.order_id
WHEN MATCHED AND booked.status_update_time <= told.status_update_time THEN
    UPDATE SET country            = told.country,
               statuses           = told.statuses,
               status_update_time = told.status_update_time,
               created_at         = told.created_at,
               payment_method     = told.payment_method,
               total              = told.total,
               currency           = told.currency
WHEN NOT MATCHED THEN
    INSERT (seller_id, order_id, country, statuses, status_update_time, created_at, payment_method, total, currency)
    VALUES (told.seller_id, told.order_id, told.country, told.statuses, told.status_update_time, told.created_at,
            told.payment_method, told.total, told.currency)
