-- The interface speaks Dutch first, and what an agency finds written about its sites should too. Only texts that are still as
-- they were loaded; what somebody wrote since stays.
update groeiruimte.site s
set facilities = coalesce(t.facilities, s.facilities),
    notes = coalesce(t.notes, s.notes)
from (values
    ('novio-tech-campus', 'chip integration centre (CITC); shared labs; business support (Briskr)',
     'chipintegratiecentrum (CITC); gedeelde labs; ondersteuning van bedrijven (Briskr)',
     'about 670 jobs added in ten years; part of the Winkelsteeg area development',
     'in tien jaar ongeveer 670 banen erbij; onderdeel van de gebiedsontwikkeling Winkelsteeg'),
    ('campus-heijendaal', 'university; university medical centre; university of applied sciences',
     'universiteit; universitair medisch centrum; hogeschool',
     'about 2300 jobs added in ten years; companies here grow on to Novio Tech Campus or elsewhere in city or region',
     'in tien jaar ongeveer 2.300 banen erbij; bedrijven groeien van hier door naar Novio Tech Campus of elders in stad of regio'),
    ('ipkw', 'test facilities', 'testfaciliteiten', null, null),
    ('amsterdam-science-park', 'university; research institutes; internet exchange',
     'universiteit; onderzoeksinstituten; internetknooppunt', null, null),
    ('zuidas', 'university; university medical centre', 'universiteit; universitair medisch centrum', null, null),
    ('amsterdam-life-sciences', 'university medical centre; labs', 'universitair medisch centrum; labs', null, null),
    ('marineterrein', 'testing ground', 'proeftuin', 'potential innovation district', 'mogelijk innovatiedistrict'),
    ('schinkelkwartier', null, null, 'potential innovation district', 'mogelijk innovatiedistrict'),
    ('techport', 'smart-maintenance fieldlab; steel industry', 'fieldlab slim onderhoud; staalindustrie',
     'from smart industry to smart energy', 'van slimme industrie naar slimme energie'),
    ('energiehaven', 'quay; offshore wind and hydrogen cluster', 'kade; cluster wind op zee en waterstof',
     'under development', 'in ontwikkeling'),
    ('techlands', 'hybrid engineering training centre; robotics fieldlab',
     'hybride opleidingscentrum techniek; fieldlab robotica', null, null),
    ('h20-esports', 'hardware and software firms; talent programme', 'hard- en softwarebedrijven; talentprogramma', null, null),
    ('c-district', 'two recognised fieldlabs (3D printing; circular building)',
     'twee erkende fieldlabs (3D-printen; circulair bouwen)',
     'about 7000 m2 extra floor space expected at MAAK Haarlem in ten years',
     'naar verwachting in tien jaar ongeveer 7.000 m² extra vloeroppervlak bij MAAK Haarlem'),
    ('koepel', 'university of applied sciences', 'hogeschool', null, null),
    ('spaarnelabs', 'hospital innovation lab', 'innovatielab van het ziekenhuis', 'potential hub', 'mogelijk knooppunt'),
    ('media-park', '5G innovation lab; data vault; AI hub', '5G-innovatielab; datakluis; AI-knooppunt',
     'region Gooi en Vechtstreek works with ROM Utrecht Region', 'de regio Gooi en Vechtstreek werkt samen met ROM Utrecht Region'),
    ('schiphol-trade-park', 'energy hub', 'energyhub', null, null),
    ('greenport-aalsmeer', 'digital trading ecosystem', 'digitaal handelsplatform',
     'grid congestion is a named obstacle in this region', 'het volle stroomnet is in deze regio een genoemd knelpunt'),
    ('almere-weerwater', null, null, 'hotspot in development; wants a technical university',
     'brandpunt in ontwikkeling; wil een technische universiteit'),
    ('lelystad-airport', 'electric-flight fieldlab; room for experiment', 'fieldlab elektrisch vliegen; ruimte om te proberen',
     null, null),
    ('zuiderhage', 'bio-based building living lab', 'living lab biobased bouwen', null, null),
    ('brainport-campus', 'supply-chain factories', 'fabrieken van de toeleverketen',
     'grid congestion and scarce talent hinder growth in this region',
     'het volle stroomnet en schaars talent remmen de groei in deze regio'),
    ('campus-groningen', 'university; labs', 'universiteit; labs', null, null)
) as t (code, facilities_were, facilities, notes_were, notes)
where s.code = t.code
  and s.facilities is not distinct from t.facilities_were
  and s.notes is not distinct from t.notes_were;
