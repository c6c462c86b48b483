-- What SQL Server is told, recorded by tests/golden. Never edited by hand: review what
-- changed like code, then accept it with CRM_ACCEPT_SQL=1.

-- ---- A session

SET LOCK_TIMEOUT 5000

SET TEXTSIZE 2147483647

SET QUOTED_IDENTIFIER ON

SET ANSI_NULLS ON

BEGIN TRANSACTION

IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION

COMMIT TRANSACTION

-- ---- The module's status

SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = SCHEMA_NAME() AND TABLE_NAME = ?

SELECT number, file_name, checksum, finished_at FROM crm_schema_version ORDER BY number

-- ---- The host's operators

SELECT TOP (20) o.record_key, o.login, o.name, o.language, o.employee, e.name FROM erp_operator o
    LEFT JOIN erp_employee e ON e.record_key = o.employee WHERE o.active <> 0 ORDER BY o.name,
    o.login

SELECT group_key FROM erp_operator_in_group WHERE operator_key = ? ORDER BY group_key

SELECT o.record_key, o.login, o.name, o.language, o.employee, e.name FROM erp_operator o LEFT JOIN
    erp_employee e ON e.record_key = o.employee WHERE o.login = ? AND o.active <> 0

-- ---- The host's contractors

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM erp_contractor c WHERE (c.active <> 0))
    counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM erp_contractor c) counted

SELECT TOP (1) 1 FROM erp_contractor c WHERE c.sort_key IS NULL

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0 FROM erp_contractor c WHERE c.record_key IN
    (?)

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0 FROM erp_contractor c WHERE c.record_key IN
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0 FROM erp_contractor c WHERE c.record_key IN
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?)

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key,
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    AS page_order FROM erp_contractor c ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key,
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    AS page_order FROM erp_contractor c ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    DESC, c.record_key DESC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order DESC, page.page_key DESC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key,
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    AS page_order FROM erp_contractor c WHERE (c.active <> 0) AND
    ((TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.short_name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.city
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.tax_id
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!') AND
    (TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.short_name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.city
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.tax_id
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!')) AND
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    >= ? AND
    (TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    > ? OR c.record_key > ?) ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key,
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    AS page_order FROM erp_contractor c WHERE (c.active <> 0) AND
    ((TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.short_name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.city
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.tax_id
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!') AND
    (TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.short_name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.city
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.tax_id
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!')) ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key,
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    AS page_order FROM erp_contractor c WHERE (c.active <> 0) AND
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    >= ? AND
    (TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    > ? OR c.record_key > ?) ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key,
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    AS page_order FROM erp_contractor c WHERE (c.active <> 0) ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key,
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    AS page_order FROM erp_contractor c WHERE
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    <= ? AND
    (TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    < ? OR c.record_key < ?) ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    DESC, c.record_key DESC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order DESC, page.page_key DESC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key,
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    AS page_order FROM erp_contractor c WHERE
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    >= ? AND
    (TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    > ? OR c.record_key > ?) ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c ORDER BY c.sort_key
    ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c ORDER BY c.sort_key
    DESC, c.record_key DESC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order DESC, page.page_key DESC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE (c.active <> 0)
    AND
    ((TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.short_name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.city
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.tax_id
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!') AND
    (TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.short_name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.city
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.tax_id
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!')) AND c.sort_key >= ? AND (c.sort_key > ? OR c.record_key > ?) ORDER BY
    c.sort_key ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key
    ORDER BY page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE (c.active <> 0)
    AND
    ((TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.short_name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.city
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.tax_id
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!') AND
    (TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.short_name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.city
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.tax_id
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!')) ORDER BY c.sort_key ASC, c.record_key ASC) page JOIN erp_contractor c ON
    c.record_key = page.page_key ORDER BY page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE (c.active <> 0)
    AND c.sort_key >= ? AND (c.sort_key > ? OR c.record_key > ?) ORDER BY c.sort_key ASC,
    c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE (c.active <> 0)
    ORDER BY c.sort_key ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key =
    page.page_key ORDER BY page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE c.sort_key <= ?
    AND (c.sort_key < ? OR c.record_key < ?) ORDER BY c.sort_key DESC, c.record_key DESC) page JOIN
    erp_contractor c ON c.record_key = page.page_key ORDER BY page.page_order DESC, page.page_key
    DESC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE c.sort_key >= ?
    AND (c.sort_key > ? OR c.record_key > ?) ORDER BY c.sort_key ASC, c.record_key ASC) page JOIN
    erp_contractor c ON c.record_key = page.page_key ORDER BY page.page_order ASC, page.page_key ASC

-- ---- The list of activities, as it opens: one employee's

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee)) WHERE (a.employee = ?)) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee)) WHERE (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3)
    AND (a.employee = ?)) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.state = 1 AND a.ends_at < ? AND a.starts_at <
    ?) AND (a.employee = ?)) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.state = 1 AND a.ends_at >= ?) AND (a.employee
    = ?)) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.state = 2) AND (a.employee = ?)) counted

SELECT TOP (101) c.record_key, c.name, c.city FROM erp_contractor c WHERE (c.active <> 0) AND
    ((TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.short_name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.city
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.tax_id
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!')) ORDER BY c.sort_key, c.name, c.record_key

SELECT TOP (101) c.record_key, c.name, c.city FROM erp_contractor c WHERE (c.active <> 0) ORDER BY
    c.sort_key, c.name, c.record_key

SELECT TOP (101) e.record_key, e.name, e.position FROM erp_employee e WHERE (e.active <> 0) AND
    ((TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(e.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(e.position
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!')) ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(e.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'),
    e.record_key

SELECT TOP (101) e.record_key, e.name, e.position FROM erp_employee e WHERE (e.active <> 0) ORDER
    BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(e.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'),
    e.record_key

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.changed_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee_change)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.employee = ?) AND a.changed_at <= ? AND (a.changed_at < ? OR a.id < ?)
    ORDER BY a.changed_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.changed_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee_change)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.employee = ?) AND a.changed_at >= ? AND (a.changed_at > ? OR a.id > ?)
    ORDER BY a.changed_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.changed_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee_change)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.employee = ?) ORDER BY a.changed_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.changed_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee_change)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.employee = ?) ORDER BY a.changed_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.contractor_sort FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_contractor_name)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN erp_employee e ON e.record_key = a.employee LEFT JOIN
    crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN
    crm_dictionary_text dp ON dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN
    crm_dictionary_text dc ON dc.dictionary_value = a.category AND dc.language = ? WHERE
    (a.employee = ?) AND a.contractor_sort <= ? AND (a.contractor_sort < ? OR a.id < ?) ORDER BY
    a.contractor_sort DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.contractor_sort FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_contractor_name)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN erp_employee e ON e.record_key = a.employee LEFT JOIN
    crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN
    crm_dictionary_text dp ON dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN
    crm_dictionary_text dc ON dc.dictionary_value = a.category AND dc.language = ? WHERE
    (a.employee = ?) AND a.contractor_sort >= ? AND (a.contractor_sort > ? OR a.id > ?) ORDER BY
    a.contractor_sort ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.contractor_sort FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_contractor_name)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN erp_employee e ON e.record_key = a.employee LEFT JOIN
    crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN
    crm_dictionary_text dp ON dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN
    crm_dictionary_text dc ON dc.dictionary_value = a.category AND dc.language = ? WHERE
    (a.employee = ?) ORDER BY a.contractor_sort ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.contractor_sort FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_contractor_name)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN erp_employee e ON e.record_key = a.employee LEFT JOIN
    crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN
    crm_dictionary_text dp ON dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN
    crm_dictionary_text dc ON dc.dictionary_value = a.category AND dc.language = ? WHERE
    (a.employee = ?) ORDER BY a.contractor_sort DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.employee = ?) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?)
    ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.employee = ?) AND a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?)
    ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.employee = ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.employee = ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) AND (a.employee =
    ?) AND a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) AND (a.employee =
    ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 1 AND a.ends_at < ? AND a.starts_at < ?) AND (a.employee = ?)
    AND a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 1 AND a.ends_at < ? AND a.starts_at < ?) AND (a.employee = ?)
    ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 1 AND a.ends_at >= ?) AND (a.employee = ?) AND a.starts_at >=
    ? AND (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 1 AND a.ends_at >= ?) AND (a.employee = ?) ORDER BY
    a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 2) AND (a.employee = ?) AND a.starts_at <= ? AND (a.starts_at
    < ? OR a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_employee_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 2) AND (a.employee = ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT d.code, v.id, COALESCE(t.name, own.name, v.code), v.active, v.is_default FROM crm_dictionary
    d JOIN crm_dictionary_value v ON v.dictionary = d.id LEFT JOIN crm_dictionary_text t ON
    t.dictionary_value = v.id AND t.language = ? LEFT JOIN crm_dictionary_text own ON
    own.dictionary_value = v.id AND own.language = 'pl' ORDER BY d.position, v.position, v.id

SELECT r.granted, g.operator_key FROM crm_group_right r LEFT JOIN erp_operator_in_group g ON
    g.group_key = r.operator_group AND g.operator_key = ?

-- ---- The list of activities: everybody's

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.changed_at FROM crm_activity a WITH (INDEX(crm_activity_by_change)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? ORDER BY a.changed_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.changed_at FROM crm_activity a WITH (INDEX(crm_activity_by_change)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? ORDER BY a.changed_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.changed_at FROM crm_activity a WITH (INDEX(crm_activity_by_change)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE a.changed_at <= ? AND (a.changed_at < ? OR a.id < ?) ORDER BY
    a.changed_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.changed_at FROM crm_activity a WITH (INDEX(crm_activity_by_change)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE a.changed_at >= ? AND (a.changed_at > ? OR a.id > ?) ORDER BY
    a.changed_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.contractor_sort FROM crm_activity a WITH (INDEX(crm_activity_by_contractor_name))
    LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON
    e.record_key = a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? ORDER BY a.contractor_sort ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.contractor_sort FROM crm_activity a WITH (INDEX(crm_activity_by_contractor_name))
    LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON
    e.record_key = a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? ORDER BY a.contractor_sort DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.contractor_sort FROM crm_activity a WITH (INDEX(crm_activity_by_contractor_name))
    LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON
    e.record_key = a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? WHERE a.contractor_sort <= ? AND (a.contractor_sort < ? OR a.id
    < ?) ORDER BY a.contractor_sort DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.contractor_sort FROM crm_activity a WITH (INDEX(crm_activity_by_contractor_name))
    LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON
    e.record_key = a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? WHERE a.contractor_sort >= ? AND (a.contractor_sort > ? OR a.id
    > ?) ORDER BY a.contractor_sort ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.contractor = ?) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?)
    ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.contractor = ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_kind)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.kind = 1) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?) ORDER
    BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_kind)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.kind = 1) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.category = ?) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?)
    ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.category = ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.contact_type = ?) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id <
    ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.contact_type = ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.priority = ?) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?)
    ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.priority = ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.starts_at < ?) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?)
    ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.starts_at < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) AND a.starts_at
    >= ? AND (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) ORDER BY
    a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.starts_at >= ?) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?)
    ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.starts_at >= ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?) ORDER BY a.starts_at
    DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at
    ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 1 AND a.ends_at < ? AND a.starts_at < ?) AND a.starts_at >= ?
    AND (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 1 AND a.ends_at < ? AND a.starts_at < ?) ORDER BY a.starts_at
    ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 1 AND a.ends_at >= ?) AND a.starts_at >= ? AND (a.starts_at >
    ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 1 AND a.ends_at >= ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 2) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?)
    ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.state = 2) ORDER BY a.starts_at DESC, a.id DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version FROM crm_activity a LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT
    JOIN erp_employee e ON e.record_key = a.employee LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? WHERE a.id IN (?)

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version FROM crm_activity a LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT
    JOIN erp_employee e ON e.record_key = a.employee LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? WHERE a.id IN (?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?)

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version FROM crm_activity a LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT
    JOIN erp_employee e ON e.record_key = a.employee LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? WHERE a.id IN (?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- ---- The list of activities: searched

SELECT COUNT(*) FROM (SELECT TOP (10001) rowid FROM crm_activity_search WHERE crm_activity_search
    MATCH ?) found

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.id IN (SELECT rowid FROM crm_activity_search WHERE crm_activity_search
    MATCH ?)) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?) ORDER BY a.starts_at DESC,
    a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE (a.id IN (SELECT rowid FROM crm_activity_search WHERE crm_activity_search
    MATCH ?)) ORDER BY a.starts_at DESC, a.id DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, page.page_order FROM (SELECT TOP (11) a.id AS page_key, a.starts_at AS page_order
    FROM crm_activity_search f CROSS JOIN crm_activity a ON a.id = f.rowid WHERE
    (crm_activity_search MATCH ?) ORDER BY a.starts_at DESC, a.id DESC) page JOIN crm_activity a ON
    a.id = page.page_key LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN
    erp_employee e ON e.record_key = a.employee LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? ORDER BY page.page_order DESC,
    page.page_key DESC

-- ---- The list of activities: one contractor's, and own ones alone

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_contractor)) WHERE ((a.employee = ? OR a.created_by = ?) AND
    a.contractor = ?) AND (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3)) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_contractor)) WHERE ((a.employee = ? OR a.created_by = ?) AND
    a.contractor = ?)) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_contractor_state)) WHERE ((a.employee = ? OR a.created_by = ?) AND
    a.contractor = ?) AND (a.state = 1 AND a.ends_at < ? AND a.starts_at < ?)) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_contractor_state)) WHERE ((a.employee = ? OR a.created_by = ?) AND
    a.contractor = ?) AND (a.state = 1 AND a.ends_at >= ?)) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_contractor_state)) WHERE ((a.employee = ? OR a.created_by = ?) AND
    a.contractor = ?) AND (a.state = 2)) counted

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE ((a.employee = ? OR a.created_by = ?) AND a.contractor = ?) AND
    (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) AND a.starts_at >= ? AND (a.starts_at >
    ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE ((a.employee = ? OR a.created_by = ?) AND a.contractor = ?) AND
    (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE ((a.employee = ? OR a.created_by = ?) AND a.contractor = ?) AND
    a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE ((a.employee = ? OR a.created_by = ?) AND a.contractor = ?) ORDER BY
    a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE ((a.employee = ? OR a.created_by = ?) AND a.contractor = ?) AND (a.state
    = 1 AND a.ends_at < ? AND a.starts_at < ?) AND a.starts_at >= ? AND (a.starts_at > ? OR a.id >
    ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE ((a.employee = ? OR a.created_by = ?) AND a.contractor = ?) AND (a.state
    = 1 AND a.ends_at < ? AND a.starts_at < ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE ((a.employee = ? OR a.created_by = ?) AND a.contractor = ?) AND (a.state
    = 1 AND a.ends_at >= ?) AND a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?) ORDER BY
    a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE ((a.employee = ? OR a.created_by = ?) AND a.contractor = ?) AND (a.state
    = 1 AND a.ends_at >= ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE ((a.employee = ? OR a.created_by = ?) AND a.contractor = ?) AND (a.state
    = 2) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version, a.starts_at FROM crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN erp_employee e ON e.record_key =
    a.employee LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? WHERE ((a.employee = ? OR a.created_by = ?) AND a.contractor = ?) AND (a.state
    = 2) ORDER BY a.starts_at DESC, a.id DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version FROM crm_activity a LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT
    JOIN erp_employee e ON e.record_key = a.employee LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? WHERE ((a.employee = ? OR a.created_by =
    ?) AND a.contractor = ?) AND a.id IN (?)

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version FROM crm_activity a LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT
    JOIN erp_employee e ON e.record_key = a.employee LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? WHERE ((a.employee = ? OR a.created_by =
    ?) AND a.contractor = ?) AND a.id IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) FROM
    crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person WHERE ap.activity
    = a.id), a.employee, e.name, a.subject, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM
    crm_dictionary_text d WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT
    v.code FROM crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name,
    (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language
    = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id), a.changed_at, a.id,
    a.version FROM crm_activity a LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT
    JOIN erp_employee e ON e.record_key = a.employee LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? WHERE ((a.employee = ? OR a.created_by =
    ?) AND a.contractor = ?) AND a.id IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

SELECT c.record_key, c.name, c.city FROM erp_contractor c WHERE c.record_key IN (?)

-- ---- The contact form: new, with persons and follow-up

DELETE FROM crm_draft WHERE id = ?

INSERT INTO crm_activity (uid, kind, follow_up_of, chain, state, contractor, contractor_sort,
    employee, starts_at, ends_at, zone, all_day, in_schedule, contact_type, priority, category,
    subject, note, elapsed_s, measured_s, version, created_by, created_at, changed_by, changed_at)
    OUTPUT inserted.id VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?)

INSERT INTO crm_activity_person (activity, person, position) VALUES (?, ?, ?)

INSERT INTO crm_draft (id, form, operator, activity, content, alive_at) VALUES (?, ?, ?, ?, ?, ?)

INSERT INTO crm_history (activity, change_no, at, operator, field, before_value, after_value,
    reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)

INSERT INTO crm_timer_segment (activity, operator, started_at, length_ms) VALUES (?, ?, ?, ?)

INSERT OR REPLACE INTO crm_activity_search (rowid, folded) VALUES (?, ?)

SELECT TOP (101) c.record_key, c.name, c.city FROM erp_contractor c WHERE (c.active <> 0) AND
    ((TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.short_name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.city
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.tax_id
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!') AND
    (TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.short_name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.city
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(c.tax_id
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!')) ORDER BY c.sort_key, c.name, c.record_key

SELECT TOP (101) e.record_key, e.name, e.position FROM erp_employee e WHERE (e.active <> 0) AND
    ((TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(e.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(e.position
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!') AND
    (TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(e.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(e.position
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!')) ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(e.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'),
    e.record_key

SELECT TOP (101) p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE
    (p.contractor = ? AND p.active <> 0) AND
    ((TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(p.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(p.position
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!') AND
    (TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(p.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!' OR
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(p.position
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')
    LIKE ? ESCAPE '!')) ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(p.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'),
    p.record_key

SELECT TOP (101) p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE
    (p.contractor = ? AND p.active <> 0) ORDER BY
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(p.name
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'),
    p.record_key

SELECT c.name, c.city, c.active FROM erp_contractor c WHERE c.record_key = ?

SELECT e.record_key, e.name, e.position FROM erp_employee e WHERE e.record_key IN (?)

SELECT p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE p.record_key IN (?)

SELECT p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE p.record_key IN
    (?) AND (p.contractor = ?)

UPDATE crm_draft SET activity = ?, content = ?, alive_at = ? WHERE id = ?

-- ---- The contact form: a stored one changed

DELETE FROM crm_activity_person WHERE activity = ?

SELECT TOP (1) id FROM crm_activity WHERE follow_up_of = ? ORDER BY id DESC

SELECT id FROM crm_activity WHERE uid = ?

SELECT id, uid, kind, state, contractor, employee, starts_at, ends_at, zone, all_day, in_schedule,
    contact_type, priority, category, subject, note, elapsed_s, measured_s, follow_up_of, chain,
    version, created_by, created_at, changed_by, changed_at FROM crm_activity WHERE id = ?

SELECT p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE p.record_key IN
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

SELECT p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE p.record_key IN
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AND (p.contractor = ?)

SELECT person FROM crm_activity_person WHERE activity = ? ORDER BY position

SELECT started_at, length_ms FROM crm_timer_segment WHERE activity = ? ORDER BY id

UPDATE crm_activity SET state = ?, contractor = ?, contractor_sort = ?, employee = ?, starts_at =
    ?, ends_at = ?, zone = ?, all_day = ?, in_schedule = ?, contact_type = ?, priority = ?,
    category = ?, subject = ?, note = ?, elapsed_s = ?, measured_s = ?, version = ?, changed_by =
    ?, changed_at = ? WHERE id = ? AND version = ?

-- ---- The contact form: reopened

-- ---- Drafts

SELECT id, form, activity, content, alive_at FROM crm_draft WHERE id = ? AND operator = ?

SELECT id, form, activity, content, alive_at FROM crm_draft WHERE operator = ? ORDER BY alive_at

UPDATE crm_draft SET alive_at = ? WHERE id = ? AND alive_at = ?

-- ---- A note changed in the list

SELECT TOP (1) id FROM crm_history WHERE activity = ? AND field = ? AND change_no > ?

-- ---- History

SELECT change_no, at, operator, field, before_value, after_value, reason FROM crm_history WHERE
    activity = ? ORDER BY id
