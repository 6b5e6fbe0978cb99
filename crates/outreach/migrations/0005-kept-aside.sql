-- What is ordered from a menu stays reserved after the menu is closed, until it is loaded or the distribution is over.
-- What was reserved before is worked out anew by this rule.
DELETE FROM reservation;
INSERT INTO reservation (warehouse, item, size, available, reserved)
SELECT k.warehouse, k.item, k.size, CAST(SUM(k.units) AS BIGINT), CAST(SUM(k.units) AS BIGINT)
FROM (
    SELECT d.warehouse, o.item, o.size, SUM(o.units) - COALESCE(MAX(h.loaded), 0) AS units
    FROM menu_order o
    JOIN menu m ON m.id = o.menu
    JOIN distribution d ON d.id = m.distribution
    LEFT JOIN handout h ON h.distribution = d.id AND h.item = o.item AND h.size = o.size
    WHERE o.taken_back = FALSE AND d.state IN ('planned', 'under-way')
    GROUP BY d.id, d.warehouse, o.item, o.size
) k
WHERE k.units > 0
GROUP BY k.warehouse, k.item, k.size;
