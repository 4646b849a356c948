-- The newest waiting change of each SKU that may be sent now, of the seller who waits longest, 20 at most.
WITH due AS (
    SELECT id, seller_id, country, item_id, sku_id, quantity, attempts, alone
    FROM stock_change AS change
    WHERE state = 'waiting'
      AND not_before <= CURRENT_TIMESTAMP
      AND NOT EXISTS (SELECT 1 FROM stock_change AS newer
                      WHERE newer.seller_id = change.seller_id AND newer.sku_id = change.sku_id
                        AND newer.state = 'waiting' AND newer.id > change.id)
)
SELECT id, seller_id, country, item_id, sku_id, quantity, attempts, alone
FROM due
WHERE seller_id = (SELECT seller_id FROM due ORDER BY id FETCH FIRST 1 ROW ONLY)
ORDER BY alone DESC, id
FETCH FIRST 20 ROWS ONLY
