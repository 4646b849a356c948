UPDATE erp_return
SET kind = :kind,
    status = :status,
    status_update_time = :statusUpdateTime
WHERE seller_id = :seller AND return_id = :returnId
  AND status_update_time <= :statusUpdateTime
