namespace BachDang.Outreach.Knowledge.Text.Letters;

/// <summary>
/// The Latin letters Unicode composes from a base and one mark, as (mark, base and composed letter alternating).
/// Own data, so that reading a question does not depend on which globalization library the machine has.
/// </summary>
internal static class LetterPairs
{
    /// <summary>Canonical pairs of Latin-1 to Latin Extended-B and Latin Extended Additional.</summary>
    public static readonly (string Mark, string Pairs)[] Canonical =
    [
        ("\u0300", "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
        ("\u0301", "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱ"),
        ("\u0301", "MḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"),
        ("\u0302", "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        ("\u0303", "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        ("\u0304", "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
        ("\u0306", "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"),
        ("\u0307", "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊ"),
        ("\u0307", "xẋYẎyẏſẛ"),
        ("\u0308", "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
        ("\u0309", "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        ("\u030A", "AÅaåUŮuůwẘyẙ"),
        ("\u030B", "OŐoőUŰuű"),
        ("\u030C", "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
        ("\u030F", "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
        ("\u0311", "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        ("\u031B", "OƠoơUƯuư"),
        ("\u0323", "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
        ("\u0324", "UṲuṳ"),
        ("\u0325", "AḀaḁ"),
        ("\u0326", "SȘsșTȚtț"),
        ("\u0327", "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        ("\u0328", "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        ("\u032D", "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        ("\u032E", "HḪhḫ"),
        ("\u0330", "EḚeḛIḬiḭUṴuṵ"),
        ("\u0331", "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
    ];

    /// <summary>
    /// Pairs people type that Unicode orders differently or does not compose: a tone below a letter that already
    /// has its hat, and a stroke through d.
    /// </summary>
    public static readonly (string Mark, string Pairs)[] Typed =
    [
        ("\u0323", "ÂẬâậĂẶăặÊỆêệÔỘôộ"),
        ("\u0335", "DĐdđ"),
    ];
}
