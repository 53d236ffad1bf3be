"""
Runs read_archive.py on two executors of their own, kills one of them while it reads, and compares the claims with
those of one process: run.py HOWMANY, where HOWMANY is the built dist/cli.js. Needs pyspark, Java and node.
"""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import pyspark

here = Path(__file__).parent
cli = Path(sys.argv[1]).resolve()
count = 6_000


def make(path):
    """The own texts over and over, with other figures each time."""
    texts = [p.read_text("utf-8") for p in sorted((here / "../reading/texts").glob("*.txt"))]
    with open(path, "w", encoding="utf-8") as out:
        for i in range(count):
            text = re.sub(r"(?<![\d.,-])\d{2,3}(?![\d.,-])", lambda n: str(int(n[0]) + i % 97), texts[i % len(texts)])
            article = {"id": f"a{i}", "publisher": "The Gazette", "published": "2021-03-04", "text": text}
            # as other programs write them: some with escapes, some without
            out.write(json.dumps(article, ensure_ascii=i % 2 == 0) + "\n")


def executors(driver):
    """The executors of a driver: its master starts its workers' executors as children of the driver's own process."""
    found = []
    for proc in Path("/proc").glob("[0-9]*"):
        try:
            command = (proc / "cmdline").read_bytes().split(b"\0")
            parent = int((proc / "stat").read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent == driver and any(part.endswith(b"CoarseGrainedExecutorBackend") for part in command):
            found.append(int(proc.name))
    return sorted(found)


def children(pid):
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def readers(pid):
    """How many commands read below a process."""
    own = cli.name.encode() in Path(f"/proc/{pid}/cmdline").read_bytes() if Path(f"/proc/{pid}").exists() else False
    return int(own) + sum(readers(child) for child in children(pid))


def main(home):
    articles, single, claims, log = (home / n for n in ("articles.ndjson", "single.ndjson", "claims", "log"))
    make(articles)
    start = time.monotonic()
    subprocess.run(["node", cli, "read", articles, "-o", single], check=True)
    print(f"one process: {count} articles in {time.monotonic() - start:.0f} s", flush=True)

    spark = Path(pyspark.__file__).parent
    env = os.environ | {"SPARK_HOME": str(spark), "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    submit = [spark / "bin/spark-submit", "--master", "local-cluster[2,1,1024]"]
    submit += ["--conf", "spark.ui.enabled=false", "--conf", f"spark.local.dir={home}"]
    command = f"node {cli} read --jobs 1 --errors /dev/stderr"
    start = time.monotonic()
    with open(log, "w") as out:
        job = subprocess.Popen([*submit, here / "read_archive.py", articles, claims, command], env=env, stdout=out, stderr=out, cwd=home)
    killed = None
    while job.poll() is None:
        # in the middle: both executors read, and some parts are done
        done = len(re.findall(r"Finished task ", log.read_text(errors="replace")))
        pids = executors(job.pid)
        if killed is None and done >= 8 and len(pids) == 2 and all(readers(pid) > 0 for pid in pids):
            killed = pids[0]
            os.kill(killed, signal.SIGKILL)
            print(f"killed executor {killed} after {done} of the parts, while it read", flush=True)
        time.sleep(0.2)
    told = log.read_text(errors="replace")
    lost = len(re.findall(r"Lost task ", told))
    print(f"Spark {pyspark.__version__}: ended with {job.returncode} after {time.monotonic() - start:.0f} s; {lost} tasks lost")
    if job.returncode != 0 or killed is None or lost == 0:
        sys.exit(f"{told[-3000:]}\nFAILED: no executor was killed at work, or the job did not end well")

    compare(single, claims)


def compare(single, claims):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    rows = [row.asDict(recursive=True) for row in spark.read.parquet(str(claims)).toLocalIterator()]
    spark.stop()
    with open(single, encoding="utf-8") as lines:
        wanted = [json.loads(line) for line in lines]
    # 12 and 12.0 are one number
    as_text = lambda claim: json.dumps({k: float(v) if k in ("low", "best", "high") and v is not None else v for k, v in claim.items()}, sort_keys=True)
    if Counter(map(as_text, rows)) != Counter(map(as_text, wanted)):
        sys.exit(f"FAILED: {len(rows)} claims from Spark are not the {len(wanted)} of one process")
    if len({row["id"] for row in rows}) != len(rows):
        sys.exit("FAILED: an id stands twice")
    print(f"{len(rows)} claims, the same as those of one process, every field")


with tempfile.TemporaryDirectory(prefix="howmany-spark-") as folder:
    main(Path(folder))
