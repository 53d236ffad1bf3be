"""What a user writes to read an archive on a Spark cluster: read_archive.py ARTICLES CLAIMS [COMMAND]."""

import os
import sys

from pyspark.sql import SparkSession

articles, claims = sys.argv[1:3]
command = sys.argv[3] if len(sys.argv) > 3 else "howmany read --jobs 1 --errors /dev/stderr"

schema = """id string, article string, event string, source string, via array<string>, cue string, stance string,
    measure string, population string, unit string, place string, `from` string, `to` string, saidOn string,
    low double, best double, high double, bound string, vague string, partOf string, words string, start long,
    `end` long, mentions array<struct<words: string, start: long, end: long>>, inferred array<string>,
    notes array<string>, decision string"""

spark = SparkSession.builder.appName("howmany").getOrCreate()
lines = spark.sparkContext.textFile(articles, minPartitions=40)
# without env the command finds no PATH; without checkCode a part that failed would count as done; without --errors a
# line that cannot be read would fail its part
read = lines.pipe(command, env={"PATH": os.environ["PATH"]}, checkCode=True)
spark.read.json(read, schema=schema).write.parquet(claims)
spark.stop()
