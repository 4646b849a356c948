-- Orders that the ERP has refused for good, with what is wrong. An order goes when the ERP has it after all.
CREATE TABLE IF NOT EXISTS erp_rejected (
    reference VARCHAR(300) PRIMARY KEY,
    field VARCHAR(2000),
    row_value VARCHAR(2000),
    reason VARCHAR(2100),
    rejected_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);
