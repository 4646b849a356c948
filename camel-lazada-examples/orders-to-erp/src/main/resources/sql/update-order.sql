UPDATE erp_order
SET country = :country,
    version = :version,
    updated_at = :updatedAt,
    statuses = :statuses,
    created_at = :createdAt,
    payment_method = :paymentMethod,
    total = :total,
    currency = :currency,
    shipping_fee = :shippingFee,
    voucher_seller = :voucherSeller,
    voucher_platform = :voucherPlatform,
    ship_before = :shipBefore,
    ship_name = :shipName,
    ship_address = :shipAddress,
    ship_city = :shipCity,
    ship_post_code = :shipPostCode,
    ship_country = :shipCountry,
    ship_phone = :shipPhone
WHERE seller_id = :seller AND order_id = :orderId
  AND updated_at <= :updatedAt
