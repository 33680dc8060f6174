# METADATA
# scope: package
# title: What a policy document grants
# description: |
#   Documents as the snapshot keeps them: Statement, Action, Resource and their negations are lists, Principal is "*" or
#   an object of lists, condition values are lists of strings. Names are compared without case, as IAM does.
package lib.policy

import data.lib.wildcard

# A pattern that matches both of these unlike names leaves nothing out.
_probes := ["a", "zq7-9/y.W"]

# METADATA
# description: True when an IAM pattern matches the name; * is any run of characters, ? is one of them.
matches(pattern, name) if wildcard.matches_with_marks(lower(pattern), lower(name))

# METADATA
# description: True when one of the patterns matches every name that begins with the prefix, such as "s3:".
covers(patterns, prefix) if {
	some pattern in patterns
	every probe in _probes {
		matches(pattern, concat("", [prefix, probe]))
	}
}

# METADATA
# description: |
#   The statements that allow every action on every resource. A condition does not change that; a NotAction or
#   NotResource that excludes nothing real is the same as a star.
admin_statements(document) := [_label(i, statement) |
	some i, statement in document.Statement
	_everything(statement)
]

_everything(statement) if {
	statement.Effect == "Allow"
	_every_resource(statement)
	_every_action(statement)
}

# METADATA
# description: |
#   Remarks on statements that allow everything, or nearly: those that have a condition, that leave out a few actions or
#   resources by name, or that are about all resources in a narrower writing. They do not change what admin_statements
#   says.
admin_remarks(document) := {remark |
	some i, statement in document.Statement
	statement.Condition
	_everything(statement)
	remark := $"Statement {_label(i, statement)} has a condition, which does not make it less"
} | {remark |
	some i, statement in document.Statement
	statement.Effect == "Allow"
	_nearly_every_resource(statement)
	_nearly_every_action(statement)
	not _everything(statement)
	remark := $"Statement {_label(i, statement)} allows nearly everything"
}

_nearly_every_action(statement) if _every_action(statement)

_nearly_every_action(statement) if statement.NotAction

_nearly_every_resource(statement) if _every_resource(statement)

_nearly_every_resource(statement) if statement.NotResource

_nearly_every_resource(statement) if {
	some pattern in statement.Resource
	regex.match(`^(arn|\*)(:[^:]*)?:\*+$`, pattern)
}

_every_action(statement) if {
	some pattern in statement.Action
	substring(pattern, 0, 1) in {"*", "?"}
	every name in ["a:b", "zq7:ListY"] {
		matches(pattern, name)
	}
}

_every_action(statement) if _excludes_nothing(statement.NotAction)

_every_resource(statement) if {
	some pattern in statement.Resource
	regex.match(`^\*+$`, pattern)
}

_every_resource(statement) if _excludes_nothing(statement.NotResource)

# Actions and ARNs have a colon: an entry without one names nothing.
_excludes_nothing(patterns) if {
	every pattern in patterns {
		not contains(pattern, ":")
		not contains(pattern, "*")
	}
}

# METADATA
# description: |
#   True when the bucket policy denies every S3 action, to everyone, on the bucket and on all of its objects, for
#   requests without TLS. Several statements may do it together; one that has further conditions does not count.
tls_only(document, bucket) if {
	denied := {pattern |
		some statement in document.Statement
		statement.Effect == "Deny"
		everyone(statement.Principal)
		covers(statement.Action, "s3:")
		_plaintext(statement.Condition)
		some pattern in statement.Resource
	}
	some pattern in denied
	matches(pattern, bucket)
	covers(denied, concat("", [bucket, "/"]))
}

_plaintext(condition) if {
	count(condition) == 1
	some operator, keys in condition
	count(keys) == 1
	some key, values in keys
	some value in values
	_no_tls(lower(operator), lower(key), value)
}

_no_tls("bool", "aws:securetransport", value) if lower(value) == "false"

_no_tls("boolifexists", "aws:securetransport", value) if lower(value) == "false"

_no_tls("numericlessthan", "s3:tlsversion", value) if to_number(value) >= 1.2

_no_tls("numericlessthanifexists", "s3:tlsversion", value) if to_number(value) >= 1.2

_label(_, statement) := statement.Sid

_label(i, statement) := $"#{i + 1}" if not statement.Sid
