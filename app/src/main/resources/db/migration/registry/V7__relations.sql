-- 続柄 (住民基本台帳事務処理要領; the list is the city's own selection)
INSERT INTO registry.relation (name, position)
SELECT name, position FROM unnest(ARRAY[
    '世帯主', '妻', '夫', '妻（未届）', '夫（未届）', '子', '妻の子', '夫の子', '妻（未届）の子', '夫（未届）の子',
    '子の妻', '子の夫', '子の子', '孫', '父', '母', '妻の父', '妻の母', '夫の父', '夫の母', '父の父', '父の母', '母の父', '母の母',
    '兄', '弟', '姉', '妹', '兄弟姉妹', '妻の兄', '妻の弟', '妻の姉', '妻の妹', '夫の兄', '夫の弟', '夫の姉', '夫の妹',
    'おじ', 'おば', 'おい', 'めい', '縁故者', '同居人']) WITH ORDINALITY AS relation (name, position);
