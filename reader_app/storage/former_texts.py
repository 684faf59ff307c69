"""What stood in a text of the reader's before: a merge knows an older version from another one."""

import hashlib
import json

_MOST_FORMER = 200


def short_hash(text: str) -> str:
    """What tells a version of a text from every other one."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def with_former(former: str, before: str, now: str) -> str:
    """The hashes of all that stood there, as JSON, once `now` stands where `before` did."""
    hashes = json.loads(former)
    if before != now:
        hashes = [each for each in hashes if each != short_hash(now)]
        hashes.append(short_hash(before))
    return json.dumps(hashes[-_MOST_FORMER:])
