MERGE INTO erp_return AS booked
USING (SELECT CAST(:seller AS VARCHAR)                            AS seller_id,
              CAST(:returnId AS VARCHAR)                          AS return_id,
              CAST(:country AS VARCHAR)                           AS country,
              CAST(:orderId AS VARCHAR)                           AS order_id,
              CAST(:kind AS VARCHAR)                              AS kind,
              CAST(:status AS VARCHAR)                            AS status,
              CAST(:statusUpdateTime AS TIMESTAMP WITH TIME ZONE) AS status_update_time) AS told
ON booked.seller_id = told.seller_id AND booked.return_id = told.return_id
WHEN MATCHED AND booked.status_update_time <= told.status_update_time THEN
    UPDATE SET kind = told.kind, status = told.status, status_update_time = told.status_update_time
WHEN NOT MATCHED THEN
    INSERT (seller_id, return_id, country, order_id, kind, status, status_update_time)
    VALUES (told.seller_id, told.return_id, told.country, told.order_id, told.kind, told.status, told.status_update_time)
