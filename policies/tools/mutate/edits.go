package main

import (
	"encoding/json"
	"math/big"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// edit is one small mistake: the bytes from start to end of a source become text.
type edit struct {
	start, end int
	text       string
	kind       string
}

func (e edit) apply(source string) string {
	return source[:e.start] + e.text + source[e.end:]
}

var flips = map[string][]string{
	"==": {"!="},
	"!=": {"=="},
	"<":  {"<=", ">="},
	"<=": {"<", ">"},
	">":  {">=", "<="},
	">=": {">", "<"},
	"+":  {"-"},
	"-":  {"+"},
	"*":  {"/"},
	"/":  {"*"},
	"&":  {"|"},
	"|":  {"&"},
}

// The parser's names of the operators above.
var operators = map[string]bool{
	"equal": true, "neq": true, "lt": true, "lte": true, "gt": true, "gte": true,
	"plus": true, "minus": true, "mul": true, "div": true, "and": true, "or": true,
}

// editor finds the edits of one source.
type editor struct {
	source string
	edits  []edit
	seen   map[edit]bool
}

// edits gives all edits of a module, in the order of the source.
func edits(source string, module *ast.Module) []edit {
	e := &editor{source: source, seen: map[edit]bool{}}
	for _, rule := range module.Rules {
		e.rule(rule)
		ast.NewGenericVisitor(e.visit).Walk(rule)
	}
	slices.SortStableFunc(e.edits, func(a, b edit) int { return a.start - b.start })
	return e.edits
}

func (e *editor) visit(node any) bool {
	switch node := node.(type) {
	case ast.Body:
		e.body(node)
	case *ast.Expr:
		e.operator(node.Terms)
	case *ast.Every:
		e.every(node)
	case *ast.TemplateString:
		// Its parts have no text of their own; the term around it was changed as a whole.
	case *ast.Term:
		e.term(node)
	}
	return false
}

// rule removes a definition, or one else branch of it.
func (e *editor) rule(rule *ast.Rule) {
	if rule.Default {
		return
	}
	start, end, ok := e.place(rule.Location)
	if ok {
		e.add(start, end, "", "definition removed")
	}
	for branch := rule.Else; branch != nil; branch = branch.Else {
		start, end, ok := e.place(branch.Location)
		if !ok {
			continue
		}
		if branch.Else != nil {
			end = branch.Else.Location.Offset
		}
		e.add(start, end, "", "else removed")
	}
}

func (e *editor) body(body ast.Body) {
	for _, expression := range body {
		start, end, ok := e.place(expression.Location)
		if !ok {
			continue
		}
		text := e.source[start:end]
		if term, alone := expression.Terms.(*ast.Term); alone && text != "true" && term.Equal(ast.BooleanTerm(true)) {
			continue // The parser gives a definition without a body this one.
		}
		if text != "true" {
			e.add(start, end, "true", "condition removed")
		}
		_, declares := expression.Terms.(*ast.SomeDecl)
		switch {
		case expression.Negated:
			e.add(start, end, strings.TrimSpace(strings.TrimPrefix(text, "not")), "negation removed")
		case !declares && !expression.IsEvery() && !expression.IsAssignment():
			e.add(start, start, "not ", "negation added")
		}
	}
}

// every becomes some: one that fits is enough.
func (e *editor) every(every *ast.Every) {
	start, _, ok := e.place(every.Location)
	domain, domainEnd, okDomain := e.place(every.Domain.Location)
	if !ok || !okDomain || len(every.Body) == 0 {
		return
	}
	first, _, okFirst := e.place(every.Body[0].Location)
	_, last, okLast := e.place(every.Body[len(every.Body)-1].Location)
	closing := strings.IndexByte(e.source[min(last, len(e.source)):], '}')
	if !okFirst || !okLast || closing < 0 || domain < start {
		return
	}
	text := "some" + e.source[start+len("every"):domainEnd] + "\n" + e.source[first:last]
	e.add(start, last+closing+1, text, "every made some")
}

func (e *editor) term(term *ast.Term) {
	start, end, ok := e.place(term.Location)
	if !ok {
		return
	}
	text := e.source[start:end]
	switch value := term.Value.(type) {
	case ast.String:
		e.literal(start, end, text)
	case ast.Number:
		e.number(start, end, text)
	case ast.Boolean:
		if text == "true" || text == "false" {
			e.add(start, end, map[string]string{"true": "false", "false": "true"}[text], "literal changed")
		}
	case ast.Null:
		if text == "null" {
			e.add(start, end, `"~"`, "literal changed")
		}
	case *ast.TemplateString:
		if strings.HasPrefix(text, "$") {
			e.add(start+2, start+2, "~", "literal changed")
		}
	case ast.Call:
		e.operator([]*ast.Term(value))
		e.unwrap(start, end, value)
	case *ast.Array:
		var items []span
		value.Foreach(func(item *ast.Term) { items = append(items, e.span(item, item)) })
		e.drop(items, start, end, "[]")
	case ast.Set:
		var items []span
		value.Foreach(func(item *ast.Term) { items = append(items, e.span(item, item)) })
		e.drop(items, start, end, "set()")
	case ast.Object:
		var items []span
		value.Foreach(func(key, item *ast.Term) { items = append(items, e.span(key, item)) })
		e.drop(items, start, end, "{}")
	}
}

func (e *editor) literal(start, end int, text string) {
	if len(text) < 2 || (text[0] != '"' && text[0] != '`') || text[0] != text[len(text)-1] {
		return // The name after a dot, or a part of a template.
	}
	e.add(end-1, end-1, "~", "literal changed")
	if len(text) > 3 && text[1] == '^' {
		e.add(start+1, start+2, "", "anchor removed")
	}
	if len(text) > 3 && text[len(text)-2] == '$' {
		e.add(end-2, end-1, "", "anchor removed")
	}
}

func (e *editor) number(start, end int, text string) {
	number, ok := new(big.Rat).SetString(text)
	if !ok || !json.Valid([]byte(text)) {
		return
	}
	for _, step := range []int64{1, -1} {
		changed := new(big.Rat).Add(number, big.NewRat(step, 1))
		digits := 0
		if point := strings.IndexByte(text, '.'); point >= 0 {
			digits = len(text) - point - 1
		}
		e.add(start, end, changed.FloatString(digits), "literal changed")
	}
}

// operator puts another one in the place of an infix operator, and looks anywhere instead of at an end.
func (e *editor) operator(terms any) {
	call, ok := terms.([]*ast.Term)
	if !ok || len(call) != 3 {
		return
	}
	name := call[0].Value.String()
	if start, end, ok := e.place(call[0].Location); ok && (name == "startswith" || name == "endswith") {
		e.add(start, end, "contains", "end forgotten")
	}
	if !operators[name] {
		return
	}
	if start, end, ok := e.place(call[0].Location); ok {
		for _, other := range flips[e.source[start:end]] {
			e.add(start, end, other, "operator changed")
		}
	}
}

// unwrap leaves out a call that only makes texts alike.
func (e *editor) unwrap(start, end int, call ast.Call) {
	switch call[0].Value.String() {
	case "lower", "upper", "trim_space":
		if from, to, ok := e.place(call[1].Location); ok && len(call) == 2 {
			e.add(start, end, e.source[from:to], "call removed")
		}
	}
}

// span is where one element stands; its end is zero when that is not known.
type span struct{ start, end int }

func (e *editor) span(first, last *ast.Term) span {
	start, _, ok := e.place(first.Location)
	_, end, okEnd := e.place(last.Location)
	if !ok || !okEnd {
		return span{}
	}
	return span{start, end}
}

// drop removes each element with the comma that belongs to it.
func (e *editor) drop(items []span, start, end int, empty string) {
	slices.SortFunc(items, func(a, b span) int { return a.start - b.start })
	for i, item := range items {
		switch {
		case item.end == 0 || item.start <= start || item.end >= end:
			continue
		case len(items) == 1:
			e.add(start, end, empty, "element removed")
		case i+1 < len(items):
			e.add(item.start, items[i+1].start, "", "element removed")
		case items[i-1].end > 0:
			e.add(items[i-1].end, item.end, "", "element removed")
		}
	}
}

// place gives where the source of a node stands; false for what the parser made up.
func (e *editor) place(location *ast.Location) (int, int, bool) {
	if location == nil || len(location.Text) == 0 {
		return 0, 0, false
	}
	start, end := location.Offset, location.Offset+len(location.Text)
	if end > len(e.source) || e.source[start:end] != string(location.Text) {
		return 0, 0, false
	}
	return start, end, true
}

func (e *editor) add(start, end int, text, kind string) {
	change := edit{start: start, end: end, text: text, kind: kind}
	if !e.seen[change] {
		e.seen[change] = true
		e.edits = append(e.edits, change)
	}
}
