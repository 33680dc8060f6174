package lib.policy

# METADATA
# description: |
#   The statements that allow anyone, with no condition that ties the caller to an account, an organization, a network
#   or a resource, and that no Deny statement takes back. Only the accounts that are given may be tied to; an empty set
#   means that any may.
public_statements(document, accounts) := [_label(i, statement) |
	some i, statement in document.Statement
	_open(statement, accounts)
	not _denied(statement, document, accounts, {"all", "some"})
]

# METADATA
# description: |
#   The statements that allow anyone and that a Deny may or may not take back: it has further conditions, beside one
#   that ties the caller.
doubtful_statements(document, accounts) := [_label(i, statement) |
	some i, statement in document.Statement
	_open(statement, accounts)
	not _denied(statement, document, accounts, {"all"})
	_denied(statement, document, accounts, {"all", "some"})
]

# METADATA
# description: True when a statement allows anyone, whatever its condition.
speaks_to_everyone(document) if {
	some statement in document.Statement
	statement.Effect == "Allow"
	_anyone(statement)
}

# METADATA
# description: |
#   The accounts that a condition may let in: those that are trusted and the resource's own. Where none is trusted by
#   name, the set is empty and any account may.
accounts(trusted, own) := {account | some account in array.concat(trusted, [own])} if count(trusted) > 0

accounts([], _) := set()

# METADATA
# description: True for the principals "*" and {"AWS":["*"]}.
everyone(principal) if principal == "*"

everyone(principal) if "*" in principal.AWS

_open(statement, accounts) if {
	statement.Effect == "Allow"
	_anyone(statement)
	not _restricted(statement, accounts)
}

_anyone(statement) if everyone(statement.Principal)

_anyone(statement) if {
	principal := statement.NotPrincipal
	not everyone(principal)
}

_restricted(statement, accounts) if {
	some operator, keys in statement.Condition
	trim_prefix(lower(operator), "foranyvalue:") in _restricting_operators
	some key, values in keys
	_all_pinned(key, values, accounts)
}

_all_pinned(key, values, accounts) if {
	count(values) > 0
	every value in values {
		_pinned(lower(key), value, accounts)
	}
}

# Not here: negated operators, Null, Bool, ForAllValues and IfExists, which all let a caller without the key in.
_restricting_operators := {
	"arnequals",
	"arnlike",
	"ipaddress",
	"stringequals",
	"stringequalsignorecase",
	"stringlike",
}

_account_keys := {
	"aws:principalaccount",
	"aws:sourceaccount",
	"aws:sourceowner",
	"kms:calleraccount",
	"s3:dataaccesspointaccount",
}

_name_keys := {
	"aws:principalorgid",
	"aws:principalorgpaths",
	"aws:sourceorgid",
	"aws:sourceorgpaths",
	"aws:sourcevpc",
	"aws:sourcevpce",
	"aws:userid",
}

_pinned(key, value, accounts) if {
	key in _account_keys
	not regex.match(`^[*?]`, value)
	_trusted(value, accounts)
}

_pinned(key, value, _) if {
	key in _name_keys
	not regex.match(`^(o-|vpc-|vpce-)?[*?]`, value)
}

_pinned(key, value, accounts) if {
	key in {"aws:principalarn", "aws:sourcearn", "s3:dataaccesspointarn"}
	regex.match(`^[^:]+:[^:]+:[^:]+:[^:]*:[0-9]{12}:`, value)
	_trusted(split(value, ":")[4], accounts)
}

# A bucket's ARN has no account, but its name has only one owner.
_pinned("aws:sourcearn", value, _) if regex.match(`^arn:[^:]+:s3:[^:]*:[^:]*:[^*?]`, value)

_pinned("aws:sourceip", value, _) if not contains(value, "/")

_pinned("aws:sourceip", value, _) if to_number(split(value, "/")[1]) >= _narrowest[contains(value, ":")]

# Wider IPv4 and IPv6 blocks are no network of one owner.
_narrowest := {false: 8, true: 16}

_pinned("lambda:functionurlauthtype", "AWS_IAM", _)

_trusted(_, accounts) if count(accounts) == 0

_trusted(account, accounts) if account in accounts

# Each action on each resource that the statement allows is taken back by a Deny of one of the strengths.
_denied(allow, document, accounts, strengths) if {
	denies := [statement |
		some statement in document.Statement
		statement.Effect == "Deny"
		_strength(statement, accounts) in strengths
	]
	every action in _actions(allow) {
		every resource in object.get(allow, "Resource", ["*"]) {
			some deny in denies
			_takes(deny, "Action", action)
			_takes(deny, "Resource", resource)
		}
	}
}

_actions(statement) := statement.Action

_actions(statement) := ["*"] if statement.NotAction

# Whether a Deny holds for all callers but some of known ties, or perhaps for fewer.
_strength(deny, accounts) := "all" if {
	_shuts_out(deny)
	_clauses(deny, accounts) - {"tied", "service"} == set()
} else := "some" if {
	_shuts_out(deny)
	"tied" in _clauses(deny, accounts)
}

_shuts_out(deny) if everyone(deny.Principal)

_shuts_out(deny) if {
	principal := deny.NotPrincipal
	not everyone(principal)
}

_clauses(deny, accounts) := {kind |
	some operator, keys in object.get(deny, "Condition", {})
	some key, values in keys
	kind := _clause(lower(operator), key, values, accounts)
}

# "Unless the caller is one of these": without the key, such a condition holds and the caller is shut out.
_clause(operator, key, values, accounts) := "tied" if {
	trim_suffix(trim_prefix(operator, "forallvalues:"), "ifexists") in _negated_operators
	_all_pinned(key, values, accounts)
} else := "service" if {
	operator in {"bool", "boolifexists"}
	lower(key) == "aws:principalisawsservice"
	values == ["false"]
} else := "other"

_negated_operators := {
	"arnnotequals",
	"arnnotlike",
	"notipaddress",
	"stringnotequals",
	"stringnotequalsignorecase",
	"stringnotlike",
}

# Whether a statement is about whatever a pattern stands for; a statement without the element is about everything.
_takes(deny, element, pattern) if {
	some outer in deny[element]
	_within(pattern, outer)
}

_takes(deny, element, pattern) if {
	excluded := deny[concat("", ["Not", element])]
	not regex.match(`[*?]`, pattern)
	every outer in excluded {
		not matches(outer, pattern)
	}
}

_takes(deny, element, _) if {
	not deny[element]
	not deny[concat("", ["Not", element])]
}

# A star in the outer pattern takes the wildcards of the inner one as they stand.
_within(inner, outer) if lower(inner) == lower(outer)

_within(inner, outer) if {
	not contains(outer, "?")
	matches(outer, inner)
}
