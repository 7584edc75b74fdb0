// Written by FIT=1 npx vitest run tests/layouts/learned.test.ts from the labeled tables in tests/layouts/labeled.

/** What each mark of a column (column-marks.ts) adds to the odds that it is personal, in hundredths of a natural logarithm. */
export interface Weights {
  readonly base: number;
  readonly of: ReadonlyMap<string, number>;
}

/** For a column in which the rules found nothing. */
export const ADDING: Weights = weights(
  -262,
  `
-22 C:P0
-115 C:P2
-233 C:share0
-33 C:share1
13 C:share2
-30 C:share3
-154 C:share4
-324 C:share5
133 L:1
185 L:4
-25 L:9
-66 L:address
-2 L:admin
15 L:adults
110 L:affiliation
-52 L:agency
-17 L:agent
24 L:anonymous
5 L:ask
-7 L:attempts
-8 L:attended
126 L:attorney
15 L:band
31 L:bills
56 L:block
132 L:by
-4 L:candidate
60 L:category
-35 L:chamber
-15 L:channel
-219 L:code
9 L:college
-2 L:coming
-4 L:committees
-22 L:confirmed
-83 L:contact
15 L:counted
-33 L:county
15 L:covered
-15 L:currency
83 L:date
-14 L:device
31 L:disclosed
-149 L:district
44 L:election
-16 L:electorate
81 L:female
119 L:filed
582 L:gov
103 L:gross
-14 L:guest
101 L:hearing
54 L:hisp
34 L:host
20 L:hrs
13 L:iep
37 L:income
226 L:increase
-10 L:industry
-64 L:item
-5 L:judge
128 L:left
28 L:me
43 L:mileage
-9 L:minutes
-1 L:mode
-202 L:name
-8 L:needed
-1 L:ort
25 L:outcome
38 L:page
-25 L:question
48 L:rank
3 L:rate
6 L:rating
15 L:received
-14 L:representative
83 L:ride
-9 L:room
87 L:senate
-81 L:sent
32 L:shift
-9 L:shown
25 L:sid
37 L:signal
69 L:signed
-74 L:state
-129 L:status
395 L:strand
65 L:total
-28 L:tp
-177 L:type
108 L:unit
9 L:value
-29 L:version
5 L:vote
21 L:voters
216 L:zip
-102 N:1
-68 N:2
-8 N:3
-18 N:4
11 N:5
3 Q:long
-60 Q:you
-148 S:capitals P0
-110 S:capitals P1
110 S:capitals P2
-46 S:code
88 S:code P0
-102 S:code P1
-92 S:code P2
110 S:day
139 S:day P1
36 S:day P2
-221 S:decimal
-23 S:decimal P0
101 S:empty P2
-82 S:length0
96 S:length1
32 S:length1 P1
100 S:length1 P2
82 S:length2
63 S:length2 P1
44 S:length2 P2
6 S:length3
34 S:length3 P0
118 S:letters
70 S:letters P2
439 S:list
82 S:list P0
188 S:money
209 S:money P2
-35 S:numeric P0
61 S:numeric P2
-13 S:one
57 S:one P0
-61 S:one P2
-49 S:same0
-16 S:same0 P2
123 S:same1
65 S:same1 P0
-4 S:same1 P1
55 S:same1 P2
155 S:same2
40 S:same2 P1
107 S:same2 P2
95 S:same3 P1
-50 S:same3 P2
3 S:same4
106 S:same4 P1
6 S:same5
25 S:same5 P2
263 S:sparse
-147 S:time
10 S:twoWords P0
-118 S:twoWords P1
66 S:whole
47 S:whole P1
146 S:whole P2
-36 S:word
-34 S:word P2
-90 S:year
14 S:yesNo
119 S:yesNo P0
228 S:yesNo P1
-42 S:yesNo P2
12 S:zip
71 S:zip P2
-75 T:18
-251 T:2
-95 T:24
-5 T:3
30 T:4
19 T:40
-51 T:9
292 T:absentee
-59 T:account
-62 T:active
-13 T:activity
-28 T:admin
184 T:adults
-120 T:agency
-65 T:agent
119 T:amount
172 T:anniversary
171 T:anonymous
164 T:app
278 T:application
22 T:approved
67 T:are
-77 T:area
-35 T:article
144 T:ask
-97 T:at
-34 T:attempts
-185 T:attended
-70 T:auto
-43 T:bad
163 T:bail
263 T:ballot
37 T:band
79 T:bills
-19 T:board
46 T:body
-53 T:c
-54 T:call
-157 T:campaign
-69 T:can
-33 T:cand
-320 T:candidate
-215 T:capital
119 T:car
-80 T:carrier
35 T:case
12 T:category
-58 T:chamber
-99 T:channel
18 T:charge
-124 T:check
-124 T:checked
-55 T:city
131 T:class
-64 T:code
14 T:college
-138 T:column
-61 T:come
-25 T:coming
-104 T:committee
-14 T:committees
-11 T:contribution
-7 T:cost
182 T:counted
-132 T:county
151 T:court
22 T:covered
-20 T:created
-31 T:currency
170 T:customer
172 T:data
-192 T:date
73 T:days
88 T:db
39 T:de
-69 T:deceased
-87 T:device
266 T:disclosed
-87 T:district
183 T:donor
65 T:driver
-123 T:duration
42 T:effective
-52 T:elected
-90 T:electorate
-5 T:end
-78 T:engagement
250 T:entry
-103 T:event
49 T:exp
-235 T:express
-332 T:fee
59 T:female
-56 T:file
-181 T:flag
208 T:former
84 T:giving
-275 T:governor
75 T:grade
36 T:gross
-219 T:group
-115 T:guest
80 T:have
20 T:high
260 T:hire
108 T:hisp
82 T:host
233 T:hours
175 T:household
260 T:housing
-86 T:hr
202 T:hrs
-163 T:id
142 T:iep
-20 T:in
60 T:income
-49 T:industry
10 T:injury
126 T:interest
-189 T:invited
-127 T:is
145 T:issue
-113 T:item
-18 T:judge
15 T:land
92 T:leader
15 T:lean
174 T:lease
16 T:level
-121 T:licence
95 T:lifetime
-27 T:line
51 T:list
-4 T:location
37 T:log
36 T:m
-64 T:mail
27 T:many
-180 T:market
-286 T:match
68 T:me
-32 T:median
-41 T:meeting
301 T:mileage
-14 T:minutes
-2 T:mode
14 T:moved
-32 T:municipality
-12 T:name
-88 T:needed
199 T:needs
-8 T:number
88 T:of
-213 T:office
20 T:ok
-66 T:order
23 T:organization
-3 T:ort
76 T:other
45 T:out
130 T:outcome
105 T:parent
52 T:part
-273 T:party
420 T:perceived
-134 T:phone
41 T:physical
-99 T:plus
-259 T:polling
-209 T:precinct
82 T:primary
214 T:principal
-8 T:priority
-10 T:quantity
100 T:rank
3 T:rate
17 T:rating
59 T:real
99 T:received
-215 T:recurring
108 T:reference
-191 T:referred
-6 T:refund
-49 T:region
-184 T:registration
402 T:release
217 T:remedy
144 T:rent
-5 T:report
-56 T:representative
-23 T:residence
51 T:response
180 T:return
20 T:ride
-25 T:room
-38 T:rpt
14 T:s
-101 T:satisfaction
-72 T:school
178 T:second
-15 T:service
139 T:share
116 T:shift
-39 T:shifts
-300 T:shirt
-25 T:shown
43 T:sid
284 T:sign
-271 T:source
-16 T:sponsor
-53 T:ssn
-47 T:state
-189 T:status
-195 T:step
64 T:story
203 T:strike
105 T:student
-3 T:subject
224 T:text
-239 T:ticket
54 T:tier
-69 T:time
-18 T:timeslot
10 T:to
34 T:top
40 T:total
-90 T:town
-56 T:tp
-32 T:transaction
-14 T:turf
-1 T:type
162 T:under
-161 T:up
11 T:value
-51 T:version
34 T:vet
296 T:vol
78 T:volunteer
129 T:vote
90 T:voterbase
-53 T:w
-78 T:waiting
47 T:wants
-25 T:ward
-3 T:weekly
-125 T:which
30 T:who
193 T:will
-25 T:year
72 T:years
-28 T:yes
136 T:yrs
30 T:zip
-96 T:zone
39 V:absentee
-155 V:active
-230 V:address
-30 V:aid
188 V:aisha
-105 V:alden
46 V:and
215 V:at
30 V:bakery
-7 V:bank
29 V:brown
-114 V:by
-79 V:call
-248 V:canvass
-149 V:card
-60 V:carver
-113 V:census
-24 V:check
-89 V:checked
-185 V:church
-13 V:closed
-114 V:credit
-131 V:day
3 V:days
105 V:diallo
-3 V:digital
6 V:disorderly
-103 V:done
-32 V:drive
41 V:email
-124 V:energy
-42 V:fall
71 V:felony
-1 V:female
19 V:food
194 V:for
-122 V:fort
-266 V:free
-113 V:friend
227 V:full
-71 V:gotv
-14 V:governor
-24 V:green
-35 V:group
-69 V:hall
-96 V:hb
-41 V:health
-137 V:heat
216 V:high
104 V:hollis
-144 V:hot
101 V:housed
-247 V:immigration
-98 V:inbound
-110 V:individual
-51 V:inoue
-2 V:iphone
-142 V:james
-107 V:join
19 V:kettleburn
-47 V:kind
215 V:kwame
89 V:lana
304 V:lib
-57 V:library
234 V:linh
-400 V:llc
27 V:mail
-4 V:male
-29 V:mapleford
-162 V:maybe
-85 V:media
-62 V:member
-143 V:mod
-210 V:monthly
-3 V:montoya
-5 V:mozilla
56 V:mr
-82 V:nay
104 V:neighbors
455 V:never
-85 V:new
-19 V:night
10 V:nights
142 V:no
190 V:none
117 V:nora
29 V:north
98 V:not
177 V:nurse
-42 V:nv
-76 V:online
249 V:oona
-188 V:open
-48 V:oppose
-31 V:or
105 V:ottley
-29 V:outbound
-44 V:oxbow
-275 V:pac
318 V:pemberwick
-98 V:person
-91 V:phone
-8 V:pilar
-256 V:pm
116 V:polls
-106 V:precinct
331 V:ps
-7 V:quarry
-116 V:radio
-90 V:rd
75 V:refused
-58 V:river
220 V:rosalind
-65 V:sb
70 V:schools
71 V:self
-38 V:sen
-83 V:senate
-47 V:settled
146 V:shop
54 V:signature
205 V:signed
44 V:silverthorne
-176 V:smith
-167 V:south
-118 V:st
8 V:stellan
-39 V:strand
-22 V:support
39 V:tamsin
61 V:theft
117 V:too
-19 V:tract
142 V:trespass
-57 V:turkey
18 V:ulric
-148 V:union
-8 V:usd
-5 V:veggie
-52 V:vote
-23 V:vt
-73 V:web
-134 V:week
-44 V:wexcombe
-97 V:won
-7 V:work
9 V:wren
98 V:written
-149 V:yea
69 V:yes
95 s:capitals
-44 s:code P2
-21 s:day
-60 s:day P1
-35 s:letters
-64 s:letters P1
187 s:list
6 s:one
8 s:one P0
142 s:sentence
-51 s:twoWords
-100 s:whole
-101 s:whole P2
-25 s:word
146 s:word P0
-13 s:word P1
-51 s:word P2
111 s:yesNo P0
-24 s:yesNo P2
-17 s:zip
`,
);

/** For a column in which they found something. */
export const KEEPING: Weights = weights(
  146,
  `
78 C:P0
41 C:P1
-15 C:P2
-374 C:share0
-176 C:share1
-115 C:share2
-4 C:share3
143 C:share4
172 C:share5
-112 L:22
-54 L:a
-123 L:accepted
-60 L:address
23 L:age
-46 L:amount
-7 L:at
30 L:by
-133 L:city
-106 L:confidence
44 L:consent
55 L:email
-72 L:exemption
19 L:gender
-60 L:house
-7 L:id
-181 L:key
-190 L:member
-112 L:method
-110 L:name
-83 L:nickname
-52 L:number
31 L:occupation
-45 L:ok
-3 L:owed
-52 L:party
-39 L:phone
-193 L:pledge
-4 L:position
-123 L:rate
-43 L:rating
-25 L:response
-126 L:result
-88 L:score
-248 L:shop
-27 L:signed
-62 L:strike
-55 L:style
-8 L:tag
-36 L:title
-51 L:treatment
-14 L:type
-17 L:union
-44 L:wages
-189 L:website
-99 L:zip
-95 N:1
-45 N:2
45 N:3
8 N:4
50 Q:you
57 R:IP address
-61 R:contact record
-187 R:donation
16 R:email
-51 R:employment
-90 R:free text
32 R:identity number
-76 R:name
-8 R:personal detail
151 R:phone
-159 R:political opinion
-231 R:precise location
61 R:street address
-70 R:vote history
-184 R:voter or member number
88 S:capitals
67 S:capitals P2
-41 S:code
104 S:code P0
-90 S:code P2
176 S:day
71 S:day P1
52 S:day P2
-82 S:decimal P1
44 S:email P2
93 S:empty
69 S:empty P2
222 S:length0
29 S:length0 P2
110 S:length1
34 S:length1 P0
53 S:length1 P1
72 S:length1 P2
76 S:length2
44 S:length2 P1
57 S:length2 P2
14 S:length3
26 S:length3 P2
105 S:letters
76 S:letters P2
255 S:list
60 S:list P0
103 S:list P2
111 S:money
23 S:numeric
-40 S:numeric P1
61 S:numeric P2
232 S:one P0
-33 S:one P2
124 S:prose
6 S:same0
26 S:same0 P2
-16 S:same1
-175 S:same1 P0
24 S:same1 P1
137 S:same2
40 S:same2 P1
91 S:same2 P2
94 S:same3
173 S:same3 P2
79 S:same4
78 S:same5
95 S:same5 P0
88 S:same5 P1
33 S:same5 P2
38 S:sparse
1 S:sparse P0
104 S:twoWords
43 S:whole
-46 S:whole P0
73 S:whole P2
76 S:word P0
152 S:zip
131 S:zip P2
-15 T:1
22 T:2
-52 T:22
38 T:5
-219 T:accepted
159 T:account
-118 T:ad
143 T:age
33 T:apartment
61 T:are
-217 T:back
77 T:birth
-50 T:box
-43 T:capitol
-23 T:city
-307 T:cmte
-30 T:comments
-207 T:committee
-299 T:confidence
2 T:confidential
56 T:consent
-91 T:cpf
-43 T:current
-24 T:date
98 T:display
26 T:donor
-169 T:dues
-18 T:election
58 T:email
26 T:employee
-272 T:enrollment
-157 T:exemption
-102 T:experience
-143 T:fax
38 T:g
53 T:gender
53 T:gps
-317 T:group
19 T:home
-34 T:house
-34 T:id
-44 T:income
20 T:issue
102 T:language
13 T:last
-24 T:lead
33 T:legacy
-45 T:licence
-157 T:loan
36 T:location
5 T:mail
-322 T:marketing
-109 T:membership
-307 T:message
-33 T:method
-19 T:middle
-288 T:n
-69 T:name
-120 T:nickname
-81 T:office
-236 T:officer
-138 T:ok
-26 T:on
24 T:opt
-4 T:owed
-305 T:paid
-40 T:party
-131 T:people
-12 T:phone
-158 T:picket
-96 T:political
-5 T:position
-84 T:primary
-393 T:probability
106 T:public
-55 T:record
-75 T:ref
59 T:residence
-15 T:result
-21 T:score
-111 T:signed
6 T:street
-96 T:strike
-80 T:style
91 T:support
-556 T:term
200 T:text
-78 T:the
-24 T:time
-11 T:title
-123 T:treatment
-136 T:tres
-7 T:type
62 T:unit
120 T:user
39 T:van
128 T:vote
206 T:voter
-74 T:wages
-23 T:website
-104 T:wheelchair
-40 T:x
-56 T:y
-64 T:ytd
-34 V:about
3 V:absentee
-297 V:ai
183 V:ana
75 V:and
52 V:at
-199 V:auditor
-87 V:bill
59 V:bo
-57 V:box
-252 V:city
158 V:clinic
15 V:cloudsley
-340 V:court
39 V:dem
-146 V:denied
45 V:elvar
-59 V:example
37 V:fenna
-136 V:good
-176 V:hall
-35 V:highly
30 V:hollis
104 V:iii
-201 V:info
-208 V:james
-600 V:jpg
30 V:kettleburn
4 V:lana
2 V:larkspire
126 V:lee
27 V:lib
-2 V:likely
3 V:line
-337 V:llc
176 V:lopez
1 V:low
-169 V:main
-58 V:mapleford
32 V:marie
77 V:ms
44 V:my
-74 V:neighbors
80 V:none
50 V:nurse
38 V:oona
-241 V:org
25 V:ottley
-29 V:out
-293 V:oxbow
-141 V:pay
23 V:pemberwick
19 V:petra
-563 V:precinct
-75 V:print
-241 V:quarry
-3 V:rd
36 V:renée
-213 V:room
149 V:self
11 V:silverthorne
-105 V:solidarity
-188 V:standard
38 V:stellan
-256 V:strand
-167 V:table
24 V:tamsin
128 V:the
17 V:ulric
69 V:una
29 V:unaffiliated
-74 V:utility
-172 V:volunteer
-456 V:web
-53 V:wexcombe
-321 V:what
75 V:wren
12 V:yes
49 s:capitals
16 s:capitals P2
72 s:code
88 s:code P2
95 s:letters
-104 s:one P1
84 s:one P2
56 s:sentence
13 s:sentence P2
28 s:twoWords
92 s:twoWords P1
8 s:twoWords P2
159 s:whole
112 s:whole P2
17 s:word
-79 s:word P0
33 s:word P2
22 s:yesNo
29 s:yesNo P0
-311 s:zip
`,
);

function weights(base: number, written: string): Weights {
  const of = written
    .trim()
    .split("\n")
    .map((line): [string, number] => {
      const [weight = "0", ...mark] = line.trim().split(" ");
      return [mark.join(" "), Number(weight)];
    });
  return { base, of: new Map(of) };
}
