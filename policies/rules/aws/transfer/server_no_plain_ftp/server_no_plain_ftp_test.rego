package rules.aws.transfer.server_no_plain_ftp_test

import data.rules.aws.transfer.server_no_plain_ftp as rule

_arn := "arn:aws:transfer:eu-west-1:111122223333:server/s-1"

_server(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(servers) := {"resources": {"AWS::Transfer::Server": servers}}

test_fail_when_it_speaks_ftp if {
	found := _in([_server({"Protocols": ["SFTP", "FTP"]})])
	rule.fail == {{"resource": _arn, "evidence": {"protocols": "FTP, SFTP"}}} with input as found
}

test_pass_when_it_speaks_sftp if {
	found := _in([_server({"Protocols": ["SFTP"]})])
	rule.fail == set() with input as found
}

test_near_miss_when_it_speaks_ftp_over_tls if {
	found := _in([_server({"Protocols": ["FTPS"]})])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
