CREATE TABLE IF NOT EXISTS shop_order (
    seller_id VARCHAR(40) NOT NULL,
    order_id VARCHAR(40) NOT NULL,
    status VARCHAR(200),
    total NUMERIC(19, 2),
    currency VARCHAR(3),
    created_at TIMESTAMP WITH TIME ZONE,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (seller_id, order_id)
);
CREATE TABLE IF NOT EXISTS shop_order_item (
    seller_id VARCHAR(40) NOT NULL,
    order_item_id VARCHAR(40) NOT NULL,
    order_id VARCHAR(40) NOT NULL,
    status VARCHAR(40),
    seller_sku VARCHAR(200),
    paid NUMERIC(19, 2),
    tracking_number VARCHAR(100),
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (seller_id, order_item_id)
);
