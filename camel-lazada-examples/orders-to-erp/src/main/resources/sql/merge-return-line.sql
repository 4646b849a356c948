MERGE INTO erp_return_line AS booked
USING (SELECT CAST(:seller AS VARCHAR)      AS seller_id,
              CAST(:lineId AS VARCHAR)      AS line_id,
              CAST(:returnId AS VARCHAR)    AS return_id,
              CAST(:orderLineId AS VARCHAR) AS order_line_id,
              CAST(:status AS VARCHAR)      AS status,
              CAST(:reason AS VARCHAR)      AS reason) AS told
ON booked.seller_id = told.seller_id AND booked.line_id = told.line_id
WHEN MATCHED THEN
    UPDATE SET status = told.status, reason = told.reason
WHEN NOT MATCHED THEN
    INSERT (seller_id, line_id, return_id, order_line_id, status, reason)
    VALUES (told.seller_id, told.line_id, told.return_id, told.order_line_id, told.status, told.reason)
