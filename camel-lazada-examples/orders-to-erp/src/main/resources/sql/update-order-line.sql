UPDATE erp_order_line
SET status = :status,
    seller_sku = :sellerSku,
    item_id = :itemId,
    sku_id = :skuId,
    name = :name,
    price = :price,
    paid = :paid,
    tax = :tax,
    shipping_fee = :shippingFee,
    voucher = :voucher,
    currency = :currency,
    package_id = :packageId,
    tracking_number = :trackingNumber,
    carrier = :carrier,
    shipping_type = :shippingType,
    warehouse = :warehouse,
    ship_before = :shipBefore
WHERE seller_id = :seller AND line_id = :lineId
