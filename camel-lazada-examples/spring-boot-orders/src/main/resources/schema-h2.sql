CREATE TABLE IF NOT EXISTS shop_order (
    seller   VARCHAR(64) NOT NULL,
    order_id VARCHAR(64) NOT NULL,
    status   VARCHAR(200),
    items    INTEGER     NOT NULL,
    amount   DECIMAL(18, 2),
    currency VARCHAR(3),
    version  VARCHAR(128) NOT NULL,
    PRIMARY KEY (seller, order_id)
);
