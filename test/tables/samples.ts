import type { KnownTable } from '../../lib/tables/knownTables.ts'

/** Invented rows under the headings of each table; what is read of them, one claim a line. */
export const samples: Record<KnownTable, { text: string; claims: string[] }> = {
  ucdp: {
    text: `id,relid,year,type_of_violence,side_a,side_b,source_article,source_office,where_prec,where_coordinates,adm_1,adm_2,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
901,TRV-1,2031,1,Government of Trevia,RLF,"Gazette, 2031-01-22; Radio Orlo",Gazette,1,Orlo town,Dorn province,Orlo district,Trevia,1,2031-01-21 00:00:00.000,2031-01-21 00:00:00.000,2,3,4,0,9,12,7
902,TRV-2,2031,3,Government of Trevia,Civilians,"Gazette, 2031-01-22",Gazette,3,Orlo district,Dorn province,Orlo district,Trevia,2,2031-01-21 00:00:00.000,2031-01-24 00:00:00.000,0,0,3,2,5,5,5
`,
    claims: [
      '901/1 901 UCDP killed people Orlo town 2031-01-21..2031-01-21 7/9/12 between',
      '901/2 901 UCDP killed civilians Orlo town 2031-01-21..2031-01-21 -/4/- exact',
      '902/1 902 UCDP killed people Orlo district 2031-01-21..2031-01-24 -/5/- exact'
    ]
  },
  acled: {
    text: `event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,country,admin1,admin2,admin3,location,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
TRV101,21 January 2031,2031,1,Political violence,Battles,Armed clash,RLF,Trevia,Dorn,Orlo,,Orlo town,1,Radio Orlo; Gazette,National,Two groups clashed.,6,,1926892800
TRV102,21 January 2031,2031,1,Political violence,Battles,Armed clash,RLF,Trevia,Dorn,Orlo,,Orlo town,1,Gazette,National,A second raid that day.,2,,1926892800
TRV104,2031-01-12,2031,2,Political violence,Battles,Armed clash,RLF,Trevia,Dorn,Orlo,,Orlo town,2,Gazette,National,In that week.,1,,1926892800
TRV103,2031-01-15,2031,3,Demonstrations,Protests,Peaceful protest,Protesters,Trevia,Dorn,Orlo,,Dorn city,3,Gazette,National,People marched.,0,crowd size=no report,1926892800
`,
    claims: [
      'TRV101 TRV101 ACLED killed people Orlo town 2031-01-21..2031-01-21 -/6/- exact',
      'TRV102 TRV102 ACLED killed people Orlo town 2031-01-21..2031-01-21 -/2/- exact',
      'TRV104 TRV104 ACLED killed people Orlo town 2031-01-12~..2031-01-12~ -/1/- exact',
      'TRV103 TRV103 ACLED killed people Dorn 2031-01-XX..2031-01-XX 0/-/- atLeast'
    ]
  },
  gtd: {
    text: `eventid,iyear,imonth,iday,approxdate,extended,country,country_txt,region_txt,provstate,city,latitude,longitude,specificity,summary,attacktype1_txt,gname,nkill,nkillus,nkillter,nwound,nwoundus,nwoundte,propextent,scite1,scite2,dbsource
203101210001,2031,1,21,,0,555,Trevia,Northern Isles,Dorn,Orlo,1.5,2.5,1,A bomb at a market.,Bombing/Explosion,Unknown,4,0,1,11,0,,,"Gazette, January 22, 2031",,START
203100000002,2031,0,0,,0,555,Trevia,Northern Isles,Dorn,Unknown,,,4,Early in the year.,Armed Assault,RLF,2,,-99,-99,,,,"Radio Orlo",,START
`,
    claims: [
      '203101210001/1 203101210001 GTD killed people Orlo 2031-01-21..2031-01-21 -/4/- exact',
      '203101210001/2 203101210001 GTD injured people Orlo 2031-01-21..2031-01-21 -/11/- exact',
      '203101210001/3 203101210001 GTD killed perpetrators Orlo 2031-01-21..2031-01-21 -/1/- exact',
      '203100000002/1 203100000002 GTD killed people Dorn 2031-XX-XX..2031-XX-XX -/2/- exact'
    ]
  },
  emdat: {
    text: `DisNo.,Historic,Classification Key,Disaster Group,Disaster Subgroup,Disaster Type,Disaster Subtype,External IDs,Event Name,ISO,Country,Subregion,Region,Location,Start Year,Start Month,Start Day,End Year,End Month,End Day,Total Deaths,No. Injured,No. Affected,No. Homeless,Total Affected,"Total Damage ('000 US$)",CPI,Entry Date,Last Update
2031-0012-TRV,No,nat-geo-ear-gro,Natural,Geophysical,Earthquake,Ground movement,,,TRV,Trevia,Isles,North,"Orlo, Dorn (Dorn province)",2031,1,21,2031,1,21,57,312,4000,800,5112,120000,,2031-02-01,2031-02-09
2031-0044-TRV,No,nat-hyd-flo-flo,Natural,Hydrological,Flood,,,,TRV,Trevia,Isles,North,,2031,5,,2031,6,,,,,,900,,,2031-07-01,2031-07-02
`,
    claims: [
      '2031-0012-TRV/1 2031-0012-TRV EM-DAT killed people Orlo, Dorn (Dorn province) 2031-01-21..2031-01-21 -/57/- exact',
      '2031-0012-TRV/2 2031-0012-TRV EM-DAT injured people Orlo, Dorn (Dorn province) 2031-01-21..2031-01-21 -/312/- exact',
      '2031-0012-TRV/3 2031-0012-TRV EM-DAT affected people needing immediate help Orlo, Dorn (Dorn province) 2031-01-21..2031-01-21 -/4000/- exact',
      '2031-0012-TRV/4 2031-0012-TRV EM-DAT affected homeless people Orlo, Dorn (Dorn province) 2031-01-21..2031-01-21 -/800/- exact',
      '2031-0012-TRV/5 2031-0012-TRV EM-DAT affected people Orlo, Dorn (Dorn province) 2031-01-21..2031-01-21 -/5112/- exact',
      '2031-0044-TRV/5 2031-0044-TRV EM-DAT affected people Trevia 2031-05-XX..2031-06-XX -/900/- exact'
    ]
  },
  ccc: {
    text: `date,locality,state,location_detail,online,type,macroevent,actors,claims,valence,issues,size_text,size_low,size_high,size_mean,size_cat,arrests,injuries_crowd,source_1,source_2,source_3,notes
2031-03-04,Elmsford,OH,city hall,0,rally,,teachers,for schools,0,education,hundreds,200,200,200,2,,,https://example.org/a,,,
2031-03-04,Elmsford,OH,river park,0,march,,nurses,for pay,0,labor,,60,90,75,1,,,https://example.org/b,https://example.org/c,,
2031-03-05,Halvern,PA,,0,vigil,,,for peace,0,peace,count pic,50,50,50,1,,,https://example.org/d,,,
2031-03-06,Halvern,PA,,0,vigil,,,for peace,0,peace,about 30,30,30,30,1,,,https://example.org/e,,,
`,
    claims: [
      'row:2 row:2 Crowd Counting Consortium attended people Elmsford, OH 2031-03-04..2031-03-04 -/-/- exact hundreds',
      'row:3 row:3 Crowd Counting Consortium attended people Elmsford, OH 2031-03-04..2031-03-04 60/-/90 between',
      'row:4 row:4 Crowd Counting Consortium attended people Halvern, PA 2031-03-05..2031-03-05 -/50/- exact',
      'row:5 row:5 Crowd Counting Consortium attended people Halvern, PA 2031-03-06..2031-03-06 -/30/- about'
    ]
  },
  gva: {
    text: `Incident ID,Incident Date,State,City Or County,Address,Victims Killed,Victims Injured,Suspects Killed,Suspects Injured,Suspects Arrested,Operations
5550001,"May 18, 2031",Ohio,Elmsford,12 Main St,2,3,0,0,1,N/A
5550002,"May 18, 2031",Ohio,Elmsford,900 River Rd,0,5,0,0,0,N/A
`,
    claims: [
      '5550001/1 5550001 Gun Violence Archive killed people other than suspects Elmsford, Ohio 2031-05-18..2031-05-18 -/2/- exact',
      '5550001/2 5550001 Gun Violence Archive injured people other than suspects Elmsford, Ohio 2031-05-18..2031-05-18 -/3/- exact'
    ]
  },
  hxl: {
    text: `Toll by district,,,,,
District,As of,Dead,Wounded,Women wounded,Reported by
#adm2 +name,#date,#affected +killed,#affected +injured,#affected +f +injured,#meta +source
Orlo,2031-01-22,57,n/a,-,Ministry of Health
Dorn,2031-01-22,3,12,4,Red Lantern Society
`,
    claims: [
      'row:4/1 - Ministry of Health killed people Orlo null..2031-01-22 -/57/- exact',
      'row:5/1 - Red Lantern Society killed people Dorn null..2031-01-22 -/3/- exact',
      'row:5/2 - Red Lantern Society injured people Dorn null..2031-01-22 -/12/- exact'
    ]
  }
}
