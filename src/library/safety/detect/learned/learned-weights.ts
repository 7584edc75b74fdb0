// Written by FIT=1 npx vitest run tests/layouts/learned.test.ts from the labeled tables in tests/layouts/labeled.

/** What each mark of a column (column-marks.ts) adds to the odds that it is personal, in hundredths of a natural logarithm. */
export interface Weights {
  readonly base: number;
  readonly of: ReadonlyMap<string, number>;
}

/** For a column in which the rules found nothing. */
export const ADDING: Weights = weights(
  -233,
  `
-33 C:P0
-11 C:P1
-83 C:P2
-260 C:share0
-22 C:share1
11 C:share2
7 C:share3
-60 C:share4
-375 C:share5
140 L:1
-37 L:18
225 L:4
30 L:5
-32 L:8
-124 L:9
-21 L:absentee
-98 L:accessible
-30 L:active
-198 L:address
-7 L:admin
41 L:adults
208 L:affiliation
-80 L:agency
-33 L:agent
40 L:anonymous
-65 L:area
29 L:ask
-33 L:attempts
164 L:attorney
-36 L:attribution
12 L:away
42 L:band
23 L:benefits
47 L:bills
119 L:block
288 L:by
-10 L:candidate
3 L:care
82 L:category
-12 L:cg
-56 L:chamber
-52 L:channel
-45 L:chapter
-198 L:city
-40 L:closed
-180 L:code
82 L:college
-6 L:coming
-56 L:committee
-18 L:committees
-74 L:confirmed
-19 L:congressional
-63 L:contact
96 L:conversation
34 L:count
33 L:counted
-197 L:county
59 L:covered
-41 L:currency
109 L:date
171 L:decision
-5 L:declined
36 L:description
-28 L:designation
-47 L:device
72 L:disclosed
-201 L:district
-24 L:done
93 L:dpbc
-12 L:ein
11 L:election
-34 L:electorate
101 L:eligible
-42 L:end
99 L:entry
187 L:female
182 L:filed
-18 L:flag
-21 L:goal
599 L:gov
129 L:grade
193 L:gross
-33 L:guest
-7 L:hd
159 L:hearing
68 L:hisp
-40 L:home
123 L:host
68 L:hrs
-34 L:id
32 L:iep
48 L:income
297 L:increase
192 L:initial
-87 L:issue
17 L:issues
-67 L:item
-9 L:judge
-3 L:judicial
231 L:left
-11 L:legislative
-44 L:localityname
46 L:me
70 L:mileage
-4 L:minutes
-39 L:mode
-49 L:municipality
-169 L:name
-14 L:needed
2 L:observer
8 L:of
92 L:only
-34 L:organization
-18 L:ort
45 L:outcome
44 L:page
-41 L:parish
-33 L:park
-16 L:party
42 L:payment
-7 L:period
122 L:pledged
-93 L:precinct
-15 L:price
-5 L:publicly
-16 L:quantity
-80 L:question
76 L:rank
37 L:rate
27 L:rating
26 L:received
-102 L:recurring
73 L:registration
24 L:rent
45 L:reported
-227 L:representative
13 L:requested
-109 L:required
-305 L:response
-1 L:returned
69 L:ride
1 L:role
-8 L:room
-246 L:school
-37 L:sd
-3 L:seen
16 L:senate
-39 L:sent
75 L:shift
-20 L:shown
46 L:sid
40 L:signal
79 L:signed
41 L:snap
-80 L:source
-23 L:split
98 L:started
-126 L:state
-62 L:status
-52 L:step
549 L:strand
-7 L:table
-49 L:team
18 L:tier
68 L:total
-55 L:tp
-30 L:transferred
-10 L:turf
-104 L:type
36 L:unit
-65 L:version
124 L:voters
-12 L:ward
186 L:zip
-36 L:zone
-93 N:1
-55 N:2
-5 N:4
-74 Q:you
-177 S:capitals P0
-155 S:capitals P1
172 S:capitals P2
-41 S:code
147 S:code P0
-138 S:code P1
-85 S:code P2
53 S:day
173 S:day P1
21 S:day P2
-189 S:decimal
-74 S:decimal P0
15 S:empty
100 S:empty P2
-143 S:length0
-2 S:length0 P0
83 S:length1
-10 S:length1 P0
71 S:length1 P1
96 S:length1 P2
58 S:length2
14 S:length2 P0
66 S:length2 P1
46 S:length2 P2
-14 S:length3
10 S:length3 P0
78 S:letters
8 S:letters P0
21 S:letters P1
56 S:letters P2
481 S:list
122 S:list P0
201 S:money
259 S:money P2
-3 S:numeric
-43 S:numeric P0
41 S:numeric P2
-10 S:one
139 S:one P0
-9 S:one P1
-35 S:one P2
-73 S:same0
-18 S:same0 P1
-20 S:same0 P2
99 S:same1
97 S:same1 P0
23 S:same1 P2
86 S:same2
73 S:same2 P1
72 S:same2 P2
-23 S:same3
-3 S:same3 P0
18 S:same3 P1
-13 S:same3 P2
9 S:same4
61 S:same4 P1
1 S:same4 P2
1 S:same5
-9 S:same5 P1
42 S:same5 P2
329 S:sparse
-150 S:time
-170 S:twoWords P1
33 S:whole
52 S:whole P1
108 S:whole P2
-29 S:word
-1 S:word P2
-33 S:year
2 S:yesNo
112 S:yesNo P0
273 S:yesNo P1
-69 S:yesNo P2
45 S:zip
-32 S:zip P0
106 S:zip P1
-170 T:18
-213 T:2
-96 T:24
-96 T:3
66 T:4
104 T:40
69 T:5
-66 T:8
-193 T:9
403 T:absentee
-110 T:account
-48 T:action
-75 T:active
-67 T:activity
-66 T:admin
186 T:adults
73 T:affinity
-151 T:agency
-73 T:agent
145 T:amount
285 T:anniversary
187 T:anonymous
193 T:app
281 T:application
104 T:approved
107 T:are
-143 T:area
-13 T:article
-19 T:as
261 T:ascension
242 T:ask
-131 T:at
-62 T:attempts
-34 T:attendance
-93 T:attended
-70 T:attribution
-173 T:auto
25 T:away
124 T:b
-111 T:bad
222 T:bail
359 T:ballot
105 T:band
-32 T:batch
52 T:benefits
156 T:bid
144 T:bills
-132 T:board
106 T:body
90 T:book
-56 T:bump
-71 T:c
-162 T:call
-231 T:campaign
-116 T:can
-130 T:cand
-350 T:candidate
-385 T:capital
171 T:car
9 T:care
-310 T:carrier
59 T:case
57 T:category
-26 T:cg
-81 T:chamber
-164 T:channel
-136 T:check
-86 T:checked
-70 T:city
205 T:class
-67 T:closed
-105 T:cmte
-118 T:code
-158 T:column
-169 T:come
-58 T:coming
-38 T:commissioner
-131 T:committee
-46 T:committees
-152 T:congressional
250 T:consumer
4 T:contribution
-115 T:cost
51 T:count
223 T:counted
-20 T:country
-156 T:county
199 T:court
95 T:covered
-83 T:created
-68 T:currency
-42 T:current
59 T:custom
215 T:customer
39 T:data
-265 T:date
131 T:days
230 T:db
-125 T:deceased
-30 T:declined
-30 T:delegate
-70 T:deposit
25 T:description
-36 T:designation
-168 T:device
349 T:disclosed
-8 T:displayasentered
-201 T:district
13 T:do
-43 T:done
294 T:donor
-14 T:double
-2 T:down
199 T:dpbc
-15 T:drive
140 T:driver
-140 T:duration
-101 T:early
32 T:effective
-18 T:ein
-103 T:elected
84 T:election
-117 T:electorate
-7 T:eligible
-93 T:engagement
365 T:entry
-91 T:event
-46 T:exit
175 T:exp
38 T:experience
-377 T:express
-412 T:fee
4 T:female
-37 T:file
-174 T:filer
-126 T:filing
-34 T:fips
7 T:first
-190 T:flag
-18 T:follow
280 T:former
19 T:gift
128 T:giving
-41 T:goal
-319 T:governor
98 T:grade
3 T:gross
-279 T:group
-173 T:guest
-47 T:h
90 T:have
-13 T:hd
99 T:high
398 T:hire
174 T:hisp
157 T:home
55 T:host
280 T:hours
172 T:household
254 T:housing
-220 T:hr
316 T:hrs
-147 T:id
181 T:iep
-43 T:in
86 T:income
25 T:increase
-4 T:incumbent
-109 T:info
210 T:initial
77 T:initials
122 T:injury
261 T:interest
-281 T:invited
-11 T:invoice
-165 T:is
199 T:issue
-120 T:item
-29 T:judge
-71 T:judicial
-14 T:key
108 T:land
4 T:last
12 T:lead
140 T:leader
108 T:lean
211 T:lease
-96 T:legislative
-213 T:licence
174 T:lifetime
-50 T:line
78 T:list
-85 T:localityname
-13 T:location
37 T:log
56 T:m
-220 T:mail
20 T:many
-239 T:market
-428 T:match
112 T:me
-83 T:median
-162 T:meeting
-96 T:member
114 T:membership
354 T:mileage
-5 T:minutes
-78 T:mode
121 T:moved
-152 T:municipality
-81 T:name
-110 T:needed
287 T:needs
82 T:next
-65 T:no
175 T:notice
-25 T:number
25 T:observer
12 T:of
-230 T:office
36 T:ok
-12 T:ones
108 T:opt
7 T:or
-94 T:order
37 T:organization
-43 T:ort
96 T:other
188 T:out
209 T:outcome
-87 T:owner
5 T:paid
119 T:parent
-71 T:parish
-64 T:park
17 T:part
-297 T:party
-52 T:pay
596 T:perceived
-18 T:period
-188 T:phone
167 T:physical
-38 T:pickup
-154 T:place
-120 T:plus
-289 T:polling
-299 T:precinct
-34 T:price
28 T:primary
235 T:principal
-63 T:priority
-12 T:publicly
-76 T:quantity
170 T:rank
45 T:rate
113 T:rating
175 T:real
69 T:reason
-34 T:receipt
167 T:received
134 T:reference
-192 T:referred
-44 T:refund
-116 T:region
-133 T:registration
327 T:rejected
76 T:relation
487 T:release
331 T:remedy
149 T:rent
-12 T:report
-8 T:reported
-94 T:representative
35 T:requested
-149 T:residence
273 T:response
244 T:return
-18 T:room
-39 T:rpt
-322 T:rsvp
70 T:s
-231 T:satisfaction
25 T:school
-47 T:sd
-41 T:seccion
275 T:second
-13 T:seen
5 T:sent
-26 T:sequence
-119 T:service
-56 T:session
157 T:share
95 T:shift
-112 T:shifts
-352 T:shirt
-58 T:shown
88 T:sid
378 T:sign
-89 T:site
-45 T:smart
-14 T:soil
-316 T:source
118 T:spanish
-31 T:split
-3 T:sponsor
-100 T:ssn
-150 T:state
-169 T:status
-244 T:step
129 T:story
224 T:strike
163 T:student
-3 T:subject
98 T:suffix
-46 T:talk
-10 T:team
191 T:text
-54 T:thank
-292 T:ticket
148 T:tier
-33 T:time
-71 T:timeslot
-5 T:timestamp
-111 T:title
25 T:to
80 T:top
74 T:total
-306 T:town
-102 T:township
-78 T:tp
-7 T:training
215 T:trans
-83 T:transaction
-83 T:transferred
172 T:trust
-52 T:turf
-49 T:type
213 T:under
166 T:unit
215 T:unsubscribe
-228 T:up
-44 T:updated
-123 T:upsell
-49 T:v
-99 T:version
142 T:vet
323 T:vol
44 T:volunteer
149 T:vote
14 T:voter
133 T:voterbase
-149 T:w
-144 T:waiting
3 T:want
-185 T:ward
-93 T:water
-81 T:weekly
-81 T:which
20 T:who
228 T:will
37 T:with
-22 T:x
-63 T:year
206 T:years
-55 T:yes
527 T:yrs
-123 T:zone
164 V:absentee
-39 V:active
14 V:addison
-34 V:address
-35 V:aid
237 V:aisha
-58 V:alden
157 V:and
156 V:at
-42 V:austin
-182 V:az
3 V:back
21 V:bail
-50 V:bank
11 V:barton
-83 V:be
85 V:book
204 V:brown
30 V:busy
-186 V:by
-52 V:call
-24 V:cancelled
-241 V:canvass
-84 V:canvasser
-229 V:card
254 V:care
-34 V:carver
-132 V:census
-49 V:change
-97 V:check
-70 V:church
-94 V:city
-98 V:closed
46 V:college
-19 V:completed
-123 V:credit
-87 V:day
58 V:deceased
152 V:diallo
117 V:disability
6 V:disorderly
-56 V:done
-31 V:drive
121 V:email
-133 V:energy
50 V:eviction
-61 V:fall
-2 V:falls
33 V:false
63 V:felony
-28 V:female
11 V:food
85 V:for
-69 V:fort
-312 V:free
-134 V:friend
270 V:full
45 V:fund
-39 V:gotv
-30 V:governor
-38 V:green
-57 V:group
-58 V:hall
25 V:harris
-104 V:hb
-39 V:health
-242 V:heat
337 V:high
153 V:hollis
-58 V:hospital
-64 V:host
-158 V:hot
143 V:housed
134 V:id
-570 V:immigration
-105 V:in
-116 V:inbound
-31 V:incomplete
-311 V:individual
-86 V:inoue
-72 V:james
-25 V:jena
-203 V:join
45 V:kettleburn
291 V:kwame
49 V:labor
106 V:lana
459 V:lib
-147 V:library
-34 V:lincoln
12 V:linden
279 V:linh
-467 V:llc
-14 V:local
107 V:losing
-23 V:lyon
101 V:mail
-60 V:male
-81 V:march
-18 V:maybe
-38 V:mayor
-119 V:media
86 V:medicaid
-50 V:member
255 V:memory
-258 V:mod
-252 V:monthly
186 V:mr
-145 V:nay
-64 V:ne
154 V:neighbors
130 V:neill
580 V:never
-125 V:new
-72 V:news
-113 V:night
263 V:no
243 V:none
7 V:nora
109 V:north
78 V:not
255 V:nurse
65 V:ny
-9 V:office
60 V:ok
-3 V:on
-14 V:online
211 V:oona
-246 V:open
-66 V:oppose
118 V:organizer
138 V:ottley
-47 V:outbound
-187 V:pac
321 V:pemberwick
-49 V:pending
-192 V:person
-89 V:phone
-49 V:pilar
-289 V:pm
-142 V:polk
176 V:polls
-195 V:precinct
444 V:ps
-171 V:radio
-104 V:rd
30 V:reform
160 V:refused
-264 V:registered
102 V:reply
-36 V:river
315 V:rosalind
99 V:rural
-48 V:san
-75 V:sb
-93 V:school
2 V:schools
92 V:self
-97 V:sen
-73 V:senate
-93 V:settled
246 V:shop
-104 V:show
309 V:signed
77 V:silverthorne
-232 V:smith
-234 V:south
-131 V:st
23 V:staffing
22 V:stellan
-44 V:story
-43 V:support
-19 V:sustained
-79 V:sí
61 V:tamsin
124 V:the
169 V:theft
5 V:too
-50 V:tract
163 V:trespass
25 V:true
-94 V:turkey
36 V:ulric
83 V:una
-149 V:union
-86 V:united
22 V:us
-118 V:usa
-28 V:usd
-16 V:veggie
14 V:very
-50 V:vote
-85 V:vt
71 V:wages
-19 V:web
-135 V:week
37 V:weekday
-8 V:wexcombe
-47 V:won
-85 V:work
122 V:wren
291 V:written
27 V:yard
-214 V:yea
35 V:yes
26 s:capitals
23 s:capitals P0
-22 s:code P2
-39 s:day
-123 s:day P1
-158 s:letters P1
16 s:letters P2
243 s:list
25 s:list P1
9 s:one
32 s:one P0
231 s:sentence
-91 s:twoWords
-88 s:twoWords P1
-7 s:twoWords P2
-96 s:whole
-62 s:whole P2
-6 s:word
171 s:word P0
-88 s:word P1
-15 s:word P2
69 s:yesNo
52 s:yesNo P0
-112 s:zip
`,
);

/** For a column in which they found something. */
export const KEEPING: Weights = weights(
  174,
  `
36 C:P0
41 C:P1
17 C:P2
-417 C:share0
-201 C:share1
-94 C:share2
21 C:share3
158 C:share4
285 C:share5
34 L:2
-161 L:22
14 L:4
-132 L:accepted
-142 L:address
49 L:age
-88 L:amount
-110 L:at
40 L:by
-154 L:city
-69 L:compensation
-98 L:confidence
108 L:consent
25 L:contact
16 L:cope
-60 L:description
-3 L:disposition
6 L:electoral
24 L:email
-8 L:employer
-95 L:exemption
-161 L:flag
50 L:gender
-491 L:house
-143 L:household
-44 L:id
158 L:in
52 L:issue
-308 L:key
-49 L:meet
-236 L:member
-94 L:name
1 L:needs
-76 L:nickname
-51 L:number
112 L:occupation
-51 L:ok
-15 L:party
-57 L:phone
-387 L:pledge
-29 L:position
-257 L:rate
-86 L:rating
-58 L:response
-128 L:result
-113 L:score
-365 L:shop
-16 L:signed
-247 L:street
-71 L:strike
-104 L:style
-6 L:supervisor
-84 L:tag
98 L:text
-50 L:title
-57 L:treatment
-45 L:type
4 L:url
-65 L:wages
-260 L:website
47 L:worksite
-25 L:year
-189 L:zip
-78 N:1
-19 N:2
74 N:3
10 N:4
42 N:5
39 Q:long
38 Q:you
92 R:IP address
-68 R:contact record
-145 R:donation
67 R:email
-44 R:employment
-98 R:free text
33 R:health
26 R:identity number
46 R:immigration
-39 R:name
-15 R:personal detail
150 R:phone
-181 R:political opinion
-341 R:precise location
14 R:race or ethnicity
-24 R:small area
95 R:street address
25 R:union
-24 R:vote history
-196 R:voter or member number
94 S:capitals
77 S:capitals P2
-54 S:code
225 S:code P0
-95 S:code P2
160 S:day
247 S:day P1
77 S:day P2
-187 S:decimal P1
14 S:email
110 S:empty
52 S:empty P1
165 S:length0
46 S:length0 P0
33 S:length0 P2
86 S:length1
75 S:length1 P0
36 S:length1 P1
63 S:length1 P2
47 S:length2
-12 S:length2 P0
3 S:length2 P1
41 S:length2 P2
-10 S:length3 P1
1 S:length3 P2
94 S:letters
-73 S:letters P0
2 S:letters P1
86 S:letters P2
225 S:list
260 S:list P0
38 S:list P1
107 S:list P2
98 S:money
3 S:money P2
47 S:numeric
-71 S:numeric P1
67 S:numeric P2
-1 S:one
355 S:one P0
-11 S:one P2
133 S:prose
-253 S:same0 P1
-22 S:same1
-214 S:same1 P0
40 S:same1 P1
101 S:same2
76 S:same2 P0
56 S:same2 P1
64 S:same2 P2
-11 S:same3
1 S:same3 P2
54 S:same4
18 S:same4 P0
44 S:same4 P2
81 S:same5
153 S:same5 P1
55 S:same5 P2
16 S:sentence
118 S:sparse
127 S:sparse P0
50 S:sparse P1
-28 S:time
-88 S:time P2
94 S:twoWords
1 S:twoWords P1
1 S:twoWords P2
38 S:whole
-21 S:whole P0
52 S:whole P2
19 S:word
177 S:word P0
-69 S:year P2
-29 S:yesNo
-7 S:yesNo P2
166 S:zip
133 S:zip P2
70 T:2
15 T:2022
-64 T:22
2 T:3
33 T:4
69 T:5
96 T:absentee
-303 T:accepted
145 T:account
-279 T:ad
-3 T:address
156 T:age
-59 T:amount
195 T:apartment
108 T:are
-226 T:back
4 T:backer
-29 T:ballot
55 T:birth
-108 T:box
21 T:call
-48 T:capitol
-520 T:carrier
-45 T:city
-450 T:cmte
22 T:code
-43 T:comments
-281 T:committee
-252 T:compensation
-375 T:confidence
158 T:confidential
104 T:consent
75 T:cope
-181 T:cpf
-110 T:current
9 T:customer
-83 T:date
-7 T:description
37 T:device
80 T:display
60 T:donor
-202 T:dues
-54 T:election
13 T:electoral
70 T:email
51 T:employee
-293 T:enrollment
100 T:ent
-227 T:exemption
-191 T:experience
-263 T:fax
-59 T:filer
4 T:first
-5 T:flag
114 T:flng
43 T:g
66 T:gender
235 T:gps
-101 T:grievance
-345 T:group
35 T:home
7 T:house
61 T:household
-54 T:id
16 T:in
-64 T:income
-17 T:is
92 T:issue
90 T:language
47 T:last
-34 T:lead
180 T:legacy
-122 T:licence
-1 T:line
-262 T:loan
91 T:location
17 T:mail
-502 T:marketing
-5 T:matchback
-153 T:meet
-144 T:membership
-443 T:message
-352 T:n
-56 T:name
36 T:needs
-113 T:nickname
-54 T:occupation
13 T:of
-151 T:office
-340 T:officer
-226 T:ok
18 T:old
-75 T:on
-156 T:only
85 T:opt
-96 T:owed
-343 T:paid
-52 T:party
-244 T:people
61 T:person
-8 T:phone
-174 T:picket
115 T:pid
-69 T:political
-164 T:poll
-43 T:position
46 T:prefix
-77 T:primary
-360 T:probability
-23 T:provisional
173 T:public
-19 T:rating
1 T:reason
-17 T:recipient
-251 T:ref
113 T:residence
-155 T:resident
89 T:respondent
-9 T:result
-15 T:s
-101 T:score
17 T:sign
-194 T:signed
24 T:street
-115 T:strike
-224 T:style
52 T:su
129 T:subscriber
-16 T:supervisor
108 T:support
-654 T:term
146 T:text
-121 T:the
-35 T:title
-77 T:total
-32 T:town
244 T:transaction
-175 T:treatment
-169 T:tres
-19 T:type
218 T:unit
7 T:url
177 T:user
122 T:van
92 T:vote
255 T:voter
-162 T:voterbase
-138 T:wages
-214 T:wheelchair
70 T:worksite
-114 T:x
-139 T:y
-226 T:ytd
-9 T:zip
-115 V:about
46 V:absentee
-366 V:ai
163 V:ana
211 V:and
85 V:at
-276 V:auditor
-119 V:ave
-109 V:bill
13 V:bo
-670 V:cash
-113 V:center
-62 V:chair
-324 V:city
43 V:cloudsley
238 V:college
-361 V:court
-158 V:day
120 V:dem
-226 V:denied
64 V:elvar
49 V:ev
-308 V:example
56 V:fenna
-237 V:good
-246 V:hall
75 V:harcourt
49 V:hi
-23 V:highly
32 V:hollis
-69 V:hospital
90 V:iii
-247 V:info
23 V:inoue
-265 V:james
-234 V:jim
-716 V:jpg
-39 V:jr
58 V:kettleburn
27 V:lana
36 V:larkspire
77 V:lee
47 V:lib
-71 V:likely
44 V:line
-491 V:llc
-43 V:local
88 V:lopez
122 V:low
-187 V:main
-45 V:mapleford
156 V:marie
-271 V:mayo
71 V:ms
95 V:my
-98 V:neighbors
-58 V:no
164 V:none
75 V:nurse
57 V:oona
57 V:ottley
-9 V:out
-322 V:oxbow
-267 V:pac
-157 V:pay
42 V:pemberwick
39 V:petra
100 V:plant
46 V:polls
-626 V:precinct
-252 V:print
-148 V:quarry
-178 V:rd
53 V:renée
146 V:self
4 V:she
50 V:silverthorne
-37 V:smith
-251 V:solidarity
-392 V:standard
-267 V:state
57 V:stellan
-273 V:strand
30 V:subscribed
-231 V:sw
-336 V:table
50 V:tamsin
-57 V:th
166 V:the
27 V:this
44 V:tobias
-6 V:true
42 V:ulric
80 V:una
37 V:unaffiliated
15 V:underhay
-89 V:utility
-375 V:volunteer
-648 V:web
17 V:wendel
-42 V:wexcombe
-332 V:what
70 V:wren
9 V:yes
109 s:code
15 s:code P2
-183 s:day
-166 s:day P2
105 s:decimal
55 s:decimal P2
35 s:letters
91 s:list
58 s:list P2
-16 s:one
-156 s:one P1
1 s:one P2
24 s:sentence
25 s:twoWords
134 s:twoWords P1
4 s:twoWords P2
-36 s:whole P2
25 s:word
27 s:word P1
24 s:word P2
33 s:yesNo
-277 s:zip
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
