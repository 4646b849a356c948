-- Orders and returns that a table does not take. The reason is the database's own, with the value at fault.
CREATE TABLE erp_refused (
    kind        VARCHAR(20)              NOT NULL,
    seller_id   VARCHAR(64)              NOT NULL,
    document_id VARCHAR(64)              NOT NULL,
    version     VARCHAR(64)              NOT NULL,
    reason      VARCHAR(2000)            NOT NULL,
    refused_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (kind, seller_id, document_id)
);
