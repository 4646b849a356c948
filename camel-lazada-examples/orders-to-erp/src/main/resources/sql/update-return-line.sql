UPDATE erp_return_line
SET status = :status,
    reason = :reason
WHERE seller_id = :seller AND line_id = :lineId
