--@ dialect snowflake
-- Every kind of load with every kind of clause, for the programs that read what is compiled for Snowflake.
CREATE SCHEMA shop;

CREATE TABLE shop.raw_orders (id NUMBER(18, 0), customer VARCHAR, amount NUMBER(10, 2), at TIMESTAMP_TZ);

CREATE TABLE shop.orders (
    id NUMBER(18, 0) NOT NULL PRIMARY KEY, customer VARCHAR, amount NUMBER(10, 2), at TIMESTAMP_TZ, score NUMBER(4, 3), issues VARIANT);

--@ transform
--@ log info on start 'begins'
--@ log info on finish '{rows_in} in, {rows_loaded} loaded'
CREATE OR REPLACE PROCEDURE shop.append_orders() RETURNS VARCHAR LANGUAGE SQL AS $$
BEGIN
  --@ unique (id) keep any else reject
  --@ quality named expect (customer IS NOT NULL) else fail message 'who is it?'
  --@ gate rows > 0 else warn
  --@ gate quality.named >= 90% else fail
  INSERT INTO shop.orders (id, customer, amount, at) SELECT id, customer, amount, at FROM shop.raw_orders;
  RETURN 'done';
END;
$$;

--@ transform
--@ on error any do log
CREATE OR REPLACE PROCEDURE shop.change_orders() RETURNS VARCHAR LANGUAGE SQL AS $$
BEGIN
  --@ unique (id) keep latest by (at) else discard
  --@ quality paid expect (amount > 0) when (customer IS NOT NULL) weight 2 nulls pass
  --@ score score issues issues accept >= 0.9 flag >= 0.5 else reject into shop.refused_orders
  --@ gate change_of_rows < 50% else warn
  UPDATE shop.orders SET customer = s.customer, amount = orders.amount + s.amount
    FROM (SELECT id, customer, amount, at FROM shop.raw_orders) AS s WHERE orders.id = s.id AND s.amount > 1;
  RETURN 'done';
END;
$$;

--@ transform
CREATE OR REPLACE PROCEDURE shop.rebuild_totals() RETURNS VARCHAR LANGUAGE SQL AS $$
BEGIN
  --@ quality positive expect (total > 0) else reject
  --@ score score issues issues accept >= 0.9 else keep
  --@ gate score_mean >= 0.8 else fail
  CREATE OR REPLACE TABLE shop.totals AS
    SELECT customer, SUM(amount) AS total, COUNT(*) AS orders, MAX(at) AS latest FROM shop.orders GROUP BY customer;
  RETURN 'done';
END;
$$;

--@ transform
CREATE OR REPLACE PROCEDURE shop.build_days() RETURNS VARCHAR LANGUAGE SQL AS $$
BEGIN
  --@ gate loaded > 0 else fail
  CREATE TABLE shop.days AS SELECT CAST(at AS DATE) AS day, COUNT(*) AS orders FROM shop.orders GROUP BY 1;
END;
$$;

--@ transform
CREATE OR REPLACE PROCEDURE shop.keep_first() RETURNS VARCHAR LANGUAGE SQL AS $$
BEGIN
  --@ quality there expect (amount IS NOT NULL) nulls pass
  CREATE OR REPLACE TEMPORARY TABLE shop.firsts AS SELECT id, amount FROM shop.raw_orders;
  UPDATE shop.orders SET amount = f.amount FROM shop.firsts AS f WHERE orders.id = f.id;
END;
$$;

--@ transform
CREATE OR REPLACE PROCEDURE shop.merge_firsts() RETURNS VARCHAR LANGUAGE SQL AS $$
DECLARE
  before NUMBER;
BEGIN
  CREATE OR REPLACE TEMPORARY TABLE shop.firsts AS
    SELECT id, customer, amount FROM shop.raw_orders QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY at) = 1;
  CREATE TEMPORARY TABLE gone (id NUMBER(18, 0));
  INSERT INTO gone SELECT id FROM shop.orders WHERE amount < 0;
  before := (SELECT COUNT(*) FROM shop.firsts);
  DELETE FROM shop.firsts WHERE id IN (SELECT id FROM gone);
  --@ quality there expect (amount IS NOT NULL) else reject
  MERGE INTO shop.orders AS o USING shop.firsts AS f ON o.id = f.id
    WHEN MATCHED THEN UPDATE SET amount = f.amount
    WHEN NOT MATCHED THEN INSERT (id, customer, amount) VALUES (f.id, f.customer, f.amount);
  DROP TABLE IF EXISTS shop.firsts;
  DROP TABLE gone;
  RETURN before;
END;
$$;

--@ transform
--@ gate rejected < 50% else fail
CREATE OR REPLACE PROCEDURE shop.load_twice() RETURNS VARCHAR LANGUAGE SQL AS $$
BEGIN
  --@ quality there expect (amount IS NOT NULL) else reject
  --@ score score issues issues accept >= 0.9 else keep
  --@ gate rows > 0 else warn
  MERGE INTO shop.orders AS o USING (SELECT id, customer, amount FROM shop.raw_orders) AS f ON o.id = f.id
    WHEN MATCHED THEN UPDATE SET amount = f.amount
    WHEN NOT MATCHED THEN INSERT (id, customer, amount) VALUES (f.id, f.customer, f.amount);
  --@ quality there expect (days > 0) else fail
  --@ gate quality.there >= 90% else fail
  CREATE OR REPLACE TABLE shop.days_of_orders AS
    SELECT customer, COUNT(DISTINCT CAST(at AS DATE)) AS days FROM shop.raw_orders GROUP BY customer;
  RETURN 'done';
END;
$$;
