"""Rows of a metrics file for episodes that the desk has."""

HEADER = "day,episode_id,source,downloads,listeners,completion_rate,ctr,conversions,revenue_cents\r\n"


def rows(ops, count, downloads):
    """So many rows of the newest episode, each of a source of its own."""
    first = ops.get("/imports/template.csv").text.splitlines()[1].split(",")
    day, episode = first[0], first[1]
    return [f"{day},{episode},source-{number},{downloads},,,,,\r\n" for number in range(count)]
