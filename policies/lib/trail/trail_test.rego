package lib.trail_test

import data.lib.trail

_basic := {
	"IsMultiRegionTrail": true,
	"Status": {"IsLogging": true},
	"EventSelectors": [{"ReadWriteType": "All", "IncludeManagementEvents": true}],
}

_advanced(fields) := {
	"IsMultiRegionTrail": true,
	"Status": {"IsLogging": true},
	"AdvancedEventSelectors": [{"FieldSelectors": fields}],
}

_selectors(selector) := object.union(_basic, {"EventSelectors": [selector]})

_management := {"Field": "eventCategory", "Equals": ["Management"]}

test_everywhere if {
	trail.everywhere(_basic)
	trail.everywhere(_selectors({
		"ReadWriteType": "All",
		"IncludeManagementEvents": true,
		"ExcludeManagementEventSources": ["kms.amazonaws.com"],
	}))
	trail.everywhere(_advanced([_management]))
	trail.everywhere(_advanced([_management, {"Field": "eventSource", "NotEquals": ["kms.amazonaws.com"]}]))
}

_half(kind) := {"ReadWriteType": kind, "IncludeManagementEvents": true}

_half_advanced(kind) := {"FieldSelectors": [_management, {"Field": "readOnly", "Equals": [kind]}]}

test_everywhere_in_two_selectors if {
	trail.everywhere(object.union(_basic, {"EventSelectors": [_half("ReadOnly"), _half("WriteOnly")]}))
	not trail.everywhere(object.union(_basic, {"EventSelectors": [_half("ReadOnly"), _half("ReadOnly")]}))
	trail.everywhere(object.union(
		_advanced([]),
		{"AdvancedEventSelectors": [_half_advanced("true"), _half_advanced("false")]},
	))
	not trail.everywhere(_advanced([_management, {"Field": "readOnly", "NotEquals": ["true"]}]))
}

_of_arns(part) := _advanced(array.concat(_objects, [object.union({"Field": "resources.ARN"}, part)]))

test_all_arns_are_all_buckets if {
	all := _of_arns({"StartsWith": ["arn:aws:s3:::"]})
	trail.objects_everywhere(all, "aws", "ReadOnly")
	not trail.objects_everywhere(all, "aws-cn", "ReadOnly")
	less := _of_arns({"StartsWith": ["arn:aws:s3:::"], "NotStartsWith": ["arn:aws:s3:::b/"]})
	not trail.objects_everywhere(less, "aws", "ReadOnly")
	not trail.objects_everywhere(_of_arns({"Equals": ["arn:aws:s3:::"]}), "aws", "ReadOnly")
}

test_not_everywhere if {
	not trail.everywhere(object.union(_basic, {"IsMultiRegionTrail": false}))
	not trail.everywhere(object.union(_basic, {"Status": {"IsLogging": false}}))
	not trail.everywhere(object.remove(_basic, ["EventSelectors"]))
	not trail.everywhere(_selectors({"ReadWriteType": "WriteOnly", "IncludeManagementEvents": true}))
	not trail.everywhere(_selectors({"ReadWriteType": "All", "IncludeManagementEvents": false}))
	not trail.everywhere(_advanced([_management, {"Field": "readOnly", "Equals": ["false"]}]))
	not trail.everywhere(_advanced([{"Field": "eventCategory", "Equals": ["Data"]}]))
	not trail.everywhere(_advanced([_management, {"Field": "eventName", "NotEquals": ["StopLogging"]}]))
	every operator in ["Equals", "StartsWith", "EndsWith"] {
		not trail.everywhere(_advanced([_management, {"Field": "eventSource", operator: ["iam.amazonaws.com"]}]))
	}
}

_data(type, values, kind) := _selectors({
	"ReadWriteType": kind,
	"DataResources": [{"Type": type, "Values": values}],
})

_s3 := "AWS::S3::Object"

test_objects_by_basic_selectors if {
	every kind in ["ReadOnly", "WriteOnly"] {
		trail.objects_everywhere(_data(_s3, ["arn:aws:s3"], "All"), "aws", kind)
		trail.objects_everywhere(_data(_s3, ["arn:aws:s3:::"], kind), "aws", kind)
		trail.objects_everywhere(_data(_s3, ["arn:aws-cn:s3"], kind), "aws-cn", kind)
		not trail.objects_everywhere(_data(_s3, ["arn:aws-cn:s3"], kind), "aws", kind)
		not trail.objects_everywhere(_data(_s3, ["arn:aws:s3:::bucket/"], kind), "aws", kind)
		not trail.objects_everywhere(_data("AWS::Lambda::Function", ["arn:aws:s3"], kind), "aws", kind)
		not trail.objects_everywhere(_basic, "aws", kind)
	}
	not trail.objects_everywhere(_data(_s3, ["arn:aws:s3"], "ReadOnly"), "aws", "WriteOnly")
	not trail.objects_everywhere(_data(_s3, ["arn:aws:s3"], "WriteOnly"), "aws", "ReadOnly")
}

test_objects_need_a_trail_that_is_on_everywhere if {
	good := _data(_s3, ["arn:aws:s3"], "All")
	not trail.objects_everywhere(object.union(good, {"IsMultiRegionTrail": false}), "aws", "ReadOnly")
	not trail.objects_everywhere(object.union(good, {"Status": {"IsLogging": false}}), "aws", "ReadOnly")
}

_objects := [{"Field": "eventCategory", "Equals": ["Data"]}, {"Field": "resources.type", "Equals": [_s3]}]

_read_only(value) := _advanced(array.concat(_objects, [{"Field": "readOnly", "Equals": [value]}]))

test_objects_by_advanced_selectors if {
	every kind in ["ReadOnly", "WriteOnly"] {
		trail.objects_everywhere(_advanced(_objects), "aws", kind)
		not trail.objects_everywhere(_advanced([_objects[0]]), "aws", kind)
		not trail.objects_everywhere(_advanced([_objects[1]]), "aws", kind)
		not trail.objects_everywhere(
			_advanced(array.concat(_objects, [{"Field": "resources.ARN", "StartsWith": ["arn:aws:s3:::b/"]}])),
			"aws", kind,
		)
		not trail.objects_everywhere(
			_advanced(array.concat(_objects, [{"Field": "eventName", "Equals": ["PutObject"]}])),
			"aws", kind,
		)
	}
	trail.objects_everywhere(_read_only("true"), "aws", "ReadOnly")
	trail.objects_everywhere(_read_only("false"), "aws", "WriteOnly")
	not trail.objects_everywhere(_read_only("false"), "aws", "ReadOnly")
	not trail.objects_everywhere(_read_only("true"), "aws", "WriteOnly")
}

test_objects_of_some_buckets_or_callers_are_not_all if {
	every field in [
		{"Field": "resources.ARN", "StartsWith": [":s3:::"]},
		{"Field": "resources.ARN", "StartsWith": ["arn:aws:s3:::~"]},
		{"Field": "userIdentity.arn", "StartsWith": ["arn:"]},
	] {
		not trail.objects_everywhere(_advanced(array.concat(_objects, [field])), "aws", "ReadOnly")
	}
}
