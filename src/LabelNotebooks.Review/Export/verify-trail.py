"""Checks an exported trail without the tool that wrote it. Exit code 0: all holds, 1: a fault, 2: wrong arguments. Rules: trail-format.md."""
import hashlib, hmac, json, os, re, sys
ESCAPES = {**{code: "\\u%04x" % code for code in range(32)}, **{ord(a): "\\" + b for a, b in zip('"\\\b\t\n\f\r', '"\\btnfr')}}
ANCHOR = re.compile(rb"ln-anchor/1 ([0-9a-f]{32}) ([1-9][0-9]{0,15}) ([0-9a-f]{64}) [0-9TZ:.-]{24}")
def stop(code, sentence, sure=None):
    sys.stdout.reconfigure(errors="backslashreplace")  # any name can be printed on any terminal
    sys.exit(print(sentence + ("" if sure is None else ". The last entry that is sure: %s." % (sure or "none"))) or code)
def canonical(value):  # the only way to write a value; None for a value that a trail never holds
    if isinstance(value, str): return '"' + value.translate(ESCAPES) + '"'
    if isinstance(value, int) and abs(value) < 2**53: return json.dumps(value)  # true and false, too
    if isinstance(value, list) and set(map(type, value)) in (set(), {str}, {int}): return "[" + ",".join(map(canonical, value)) + "]"
def read(line, name, sure):
    try:
        found = json.loads(line.decode("utf-8"))
        again = "{" + ",".join(canonical(key) + ":" + canonical(found[key]) for key in sorted(found)) + "}\n"
        if again.encode("utf-8") == line and re.fullmatch("[a-z]+", "".join(found)): return found
        stop(1, name + " is not in canonical form: edited, cut off, or its line end changed", sure)
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        stop(1, name + (" is not UTF-8 text" if isinstance(error, UnicodeError) else " is not JSON as a trail holds it"), sure)
def check(file, anchor_file=None):
    n, sure, anchored, head, trail, last, anchors, held, seals = 0, 0, 0, "0" * 64, None, "64 zeros", {}, 0, 0
    rows = enumerate(open(anchor_file, "rb") if anchor_file else [], 1)
    words = [(row, word) for row, line in rows for word in line.lstrip(b"\xef\xbb\xbf> \t").split()]  # a mail quotes lines and breaks them
    for row, five in [(words[at][0], b" ".join(word for _, word in words[at:at + 5])) for at in range(0, len(words), 5)]:
        found = ANCHOR.fullmatch(five) or stop(1, "Line %d of the anchors is not an anchor line" % row)
        anchors.setdefault(int(found[2]), []).append((row, found[1].decode(), found[3].decode()))
    for n, line in enumerate(open(file, "rb"), 1):
        entry = read(line, "Entry %d" % n, sure)
        name = "Entry %d (%.40r%s)" % (n, entry.get("time"), ", example %.80r" % entry["example"] if n > 1 and "example" in entry else "")
        if repr(entry.get("v")) != "1": stop(1, name + " is of another version of the format; this script knows version 1", sure)
        if repr(entry.get("n")) != str(n): stop(1, "%s has n %.20r: entries are missing, added or moved" % (name, entry.get("n")), sure)
        if entry.get("prev") != head: stop(1, "%s does not follow from %s: changed, removed or added here" % (name, last), sure)
        sure, last, head, trail = max(n - 1, anchored), name, hashlib.sha256(line[:-1]).hexdigest(), trail or entry.get("trail")
        for row, of, digest in anchors.pop(n, []):
            why = "it or one before it was changed" if of == trail else "that is another trail"
            if (of, digest) != (trail, head): stop(1, "%s differs from line %d of the anchors: %s" % (name, row, why), anchored)
            sure, anchored, held = n, n, held + 1
    if n == 0: stop(1, "It holds no entry: not even the first one, which says of which data the trail is")
    if anchors: stop(1, "It ends with entry %d, the anchors know %d: an older copy, or cut off, or rewritten" % (n, max(anchors)), anchored)
    beside = (file[:-6] if file.endswith(".jsonl") else file) + ".seals.jsonl"
    for seals, line in enumerate(open(beside, "rb") if os.path.exists(beside) else [], 1):
        seal = {"kind": "", "salt": "", "value": "", **read(line, "Line %d of the seals" % seals, n)}
        sealed, fits = ("ln-trail/1/%(kind)s/%(value)s" % seal).encode("utf-8"), re.fullmatch("[a-z]+/[0-9a-f]{64}", "%(kind)s/%(salt)s" % seal)
        if not fits or hmac.new(bytes.fromhex(seal["salt"]), sealed, "sha256").hexdigest() != seal.get("hash"):
            stop(1, "Line %d of the seals: the %.20s with seal %.64s was changed" % (seals, seal["kind"], seal.get("hash")), n)
    stop(0, "verified %d entries, head %s; %d anchors hold; %d seals hold" % (n, head, held, seals))
try: check(*sys.argv[1:]) if len(sys.argv) in (2, 3) else stop(2, "Usage: python3 verify-trail.py FILE.jsonl [ANCHORS]")
except OSError as error: stop(2, "%s cannot be read: %s" % (error.filename, error.strerror))
